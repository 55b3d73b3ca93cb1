import { setPriority } from 'node:os';
import { findMutants } from '../mutation/find-mutants.ts';
import type { MutantsAnswer } from './mutant-pool.ts';

// Pages are answered first, whatever a check costs.
setPriority(10);

/** Entry point of a child that derives wrong solutions: it parses what an author wrote, and runs nothing of it. */
process.on('message', ({ id, job }: { id: number; job: string }) => {
  process.send?.({ id, report: { isEnded: true, mutants: findMutants(job) } satisfies MutantsAnswer });
});

process.on('disconnect', () => process.exit(0));
process.send?.('ready');
