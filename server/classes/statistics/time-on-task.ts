/** A longer pause was spent on something else. */
export const longestPauseMs = 30 * 60 * 1000;

/**
 * Milliseconds that somebody was at it, from the instants of what they did: pauses of at most half an hour count, longer
 * ones count nothing. What came before the first trace is not known, so that this is a lower bound.
 */
export function timeOnTask(instants: readonly Date[]): number {
  const times = instants.map((instant) => instant.getTime()).toSorted((a, b) => a - b);
  let sum = 0;
  for (let at = 1; at < times.length; at += 1) {
    const pause = times[at]! - times[at - 1]!;
    if (pause <= longestPauseMs) sum += pause;
  }
  return sum;
}
