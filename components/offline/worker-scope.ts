/** The part of a service worker's global scope that we use; TypeScript cannot load its library beside the page's. */
export interface ServiceWorkerScope {
  caches: CacheStorage;
  location: Location;
  addEventListener(type: 'activate' | 'message', listener: (event: WorkerEvent) => void): void;
}

export interface WorkerEvent extends Event {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  waitUntil(done: Promise<unknown>): void;
}
