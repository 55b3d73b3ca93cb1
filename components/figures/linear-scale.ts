export type Interval = readonly [number, number];
export type Scale = (value: number) => number;

/** Maps the numbers from…to onto the drawing units start…end. */
export function linearScale([from, to]: Interval, [start, end]: Interval): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
