import { setPriority } from 'node:os';
import { findMutants } from '../mutation/find-mutants.ts';
import { checkTypes } from '../type-check/check-types.ts';
import type { TypeScriptAnswer, TypeScriptJob } from './typescript-pool.ts';

// Pages are answered first, whatever a check costs.
setPriority(10);

/** Entry point of a child that parses what authors wrote: it tells about it, and runs nothing of it. */
process.on('message', ({ id, job }: { id: number; job: TypeScriptJob }) => {
  process.send?.({ id, report: answer(job) });
});

function answer(job: TypeScriptJob): TypeScriptAnswer {
  if (job.kind === 'mutants') return { isEnded: true, mutants: findMutants(job.source), faults: [] };
  return { isEnded: true, mutants: [], faults: checkTypes(job.files) };
}

process.on('disconnect', () => process.exit(0));
process.send?.('ready');
