/** The part of a dedicated worker's global scope that we use; TypeScript cannot load its library beside the page's. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  Blob: typeof Blob;
  URL: typeof URL;
}
