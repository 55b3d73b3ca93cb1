import { setPriority } from 'node:os';
import type { JobMessage, ReportMessage } from './job.ts';
import { runInQuickJS } from './quickjs.ts';

// Pages are answered first, whatever submissions cost.
setPriority(10);

/** Entry point of a sandbox child: one job at a time, answered with one report. */
process.on('message', (message: JobMessage) => {
  void answer(message);
});

async function answer({ id, job }: JobMessage): Promise<void> {
  const answer: ReportMessage = { id, report: await runInQuickJS(job) };
  process.send?.(answer);
}

process.on('disconnect', () => process.exit(0));
process.send?.('ready');
