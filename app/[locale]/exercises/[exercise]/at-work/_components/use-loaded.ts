import { useEffect, useState } from 'react';

/** Data that a demonstration fetches when it opens; `load` is the same function at every render. */
export function useLoaded<Data>(load: () => Promise<Data>): { data: Data | null; isFailed: boolean } {
  const [state, setState] = useState<{ data: Data | null; isFailed: boolean }>({
    data: null,
    isFailed: false,
  });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (data) => isWanted && setState({ data, isFailed: false }),
      () => isWanted && setState({ data: null, isFailed: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return state;
}
