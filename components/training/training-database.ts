/** What the browser keeps of trainings: checkpoints of a run that is not done, and the last trained model. */
const name = 'layerwise-training';
const stores = ['checkpoints', 'models'] as const;

export type TrainingStore = (typeof stores)[number];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
  });
}

async function withStore<Result>(
  store: TrainingStore,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'));
      transaction.onabort = transaction.onerror;
    });
  } finally {
    database.close();
  }
}

/** Null where nothing is kept, or where this browser keeps nothing. */
export async function readKept<Kept>(store: TrainingStore, key: string): Promise<Kept | null> {
  try {
    return ((await withStore(store, 'readonly', (one) => one.get(key))) as Kept | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Returns whether it was kept: a browser may refuse, and training goes on without. */
export async function keep(store: TrainingStore, key: string, value: unknown): Promise<boolean> {
  try {
    await withStore(store, 'readwrite', (one) => one.put(value, key));
    return true;
  } catch {
    return false;
  }
}

export async function forget(store: TrainingStore, key: string): Promise<void> {
  await withStore(store, 'readwrite', (one) => one.delete(key)).catch(() => undefined);
}
