import { HttpError } from './http-error.ts';

/** How many requests of a route a process works on at once; what comes beyond is told at once when to come back. */
export interface Capacity {
  /** In this process. */
  atOnce: number;
  /** Seconds; drawn for each answer, so that those who were refused together do not come back together. */
  retryAfter: { least: number; most: number };
}

/** Makes a guard that runs what fits and throws 429 with Retry-After for the rest, before any of it costs anything. */
export function withinCapacity({ atOnce, retryAfter }: Capacity): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0;
  return async (run) => {
    if (running >= atOnce) throw tooBusy('This server has its hands full.', retryAfter);
    running += 1;
    try {
      return await run();
    } finally {
      running -= 1;
    }
  };
}

/** 429 with Retry-After. */
export function tooBusy(why: string, { least, most }: Capacity['retryAfter']): HttpError {
  const seconds = least + Math.floor(Math.random() * (most - least + 1));
  const message = `${why} Try again in ${seconds} s.`;
  return new HttpError(429, 'tooBusy', message, { headers: { 'retry-after': String(seconds) } });
}
