import type { LibraryReply, LibraryRequest } from '#graders/network/serve-library.ts';

export type LibraryRun =
  { kind: 'ran'; probabilities: Float32Array; milliseconds: number } | { kind: 'failed' };

/** The page's end of the worker in which the library computes the network. */
export class LibraryLink {
  private readonly worker: Worker;
  private readonly wasmPath: string;
  private readonly waiting = new Map<number, (run: LibraryRun) => void>();
  private lastId = 0;
  private isBroken = false;

  constructor(wasmPath: string) {
    this.wasmPath = wasmPath;
    this.worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<LibraryReply>) => this.settle(data.id, data);
    // Its script could not be loaded: nobody will answer.
    this.worker.onerror = (event) => {
      event.preventDefault();
      this.isBroken = true;
      this.fail();
    };
  }

  run({ pixels, weights }: Pick<LibraryRequest, 'pixels' | 'weights'>): Promise<LibraryRun> {
    if (this.isBroken) return Promise.resolve({ kind: 'failed' });
    const id = (this.lastId += 1);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      const request: LibraryRequest = { id, pixels, weights, wasmPath: this.wasmPath };
      this.worker.postMessage(request);
    });
  }

  close(): void {
    this.worker.terminate();
    this.fail();
  }

  private settle(id: number, run: LibraryRun): void {
    this.waiting.get(id)?.(run);
    this.waiting.delete(id);
  }

  private fail(): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, { kind: 'failed' });
  }
}
