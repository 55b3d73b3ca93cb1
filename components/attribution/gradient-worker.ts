import type { WorkerScope } from '#graders/browser/worker-scope.ts';
import { serveGradients } from '#graders/network/serve-gradients.ts';

/** Entry point of the worker in which the library computes gradients of a trained digit CNN. */
serveGradients(self as unknown as WorkerScope);
