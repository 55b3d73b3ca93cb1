import { serveKernels } from '#graders/browser/serve-kernels.ts';
import type { WorkerScope } from '#graders/browser/worker-scope.ts';

/** Entry point of the page's kernel worker. */
serveKernels(self as unknown as WorkerScope & { close(): void });
