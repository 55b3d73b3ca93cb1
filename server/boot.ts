import { startModelJudge } from './capstones/model-judge.ts';
import { checkContent } from './content.ts';
import { closeDatabase, openDatabase } from './database/client.ts';
import { publishExercises } from './exercises/publish.ts';
import { startQueue, stopQueue } from './queue.ts';
import { startRegrader } from './regrading/regrader.ts';
import { onShutdown } from './shutdown.ts';
import { startReplayer } from './verification/replayer.ts';
import { startVerifier } from './verification/verifier.ts';

export interface BootOptions {
  /** Whether this process verifies submissions. */
  verify: boolean;
}

/** Brings everything below the pages up. Throws a StartupError when this process cannot serve. */
export async function boot({ verify }: BootOptions): Promise<void> {
  await checkContent();
  await openDatabase();
  onShutdown(closeDatabase);
  await publishExercises();
  await startQueue();
  if (verify) {
    await startVerifier();
    await startRegrader();
    await startReplayer();
    await startModelJudge();
  }
  // Last in, first out: running jobs end while their sandboxes and the database are still there.
  onShutdown(() => stopQueue());
}
