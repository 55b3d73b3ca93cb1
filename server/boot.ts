import { closeDatabase, openDatabase } from './database/client.ts';
import { startQueue, stopQueue } from './queue.ts';
import { onShutdown } from './shutdown.ts';

export interface BootOptions {
  /** Whether this process verifies submissions. */
  verify: boolean;
}

/** Brings everything below the pages up. Throws a StartupError when this process cannot serve. */
export async function boot({ verify }: BootOptions): Promise<void> {
  await openDatabase();
  onShutdown(closeDatabase);
  await startQueue();
  onShutdown(stopQueue);
  void verify;
}
