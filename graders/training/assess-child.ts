import { setPriority } from 'node:os';
import { assess, type Assessment, type AssessmentJob } from './assess.ts';

// Pages are answered first, whatever a model costs.
setPriority(10);
// tfjs greets whoever runs it on Node; nobody reads it here.
console.warn = () => undefined;

/** Entry point of a child that assesses trained models: one job at a time, answered with one report. */
process.on('message', ({ id, job }: { id: number; job: AssessmentJob }) => {
  void assess(job).then(
    (report: Assessment) => process.send?.({ id, report }),
    () => process.exit(1),
  );
});

process.on('disconnect', () => process.exit(0));
process.send?.('ready');
