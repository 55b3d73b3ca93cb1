import type { WorkerScope } from '#graders/browser/worker-scope.ts';
import { serveLibrary } from '#graders/network/serve-library.ts';

/** Entry point of the worker in which the library computes the same network. */
serveLibrary(self as unknown as WorkerScope);
