export const featureMap = [
  [1, 3, 2, 4],
  [5, 6, 1, 2],
  [7, 2, 9, 0],
  [3, 4, 8, 5],
];
export const windowSide = 2;

export interface PoolingWindow {
  /** Top left corner, from 0. */
  row: number;
  column: number;
  maximum: number;
  mean: number;
}

/** The windows that fit the map, in reading order. */
export function poolingWindows(stride: number): PoolingWindow[] {
  const starts = Array.from(
    { length: Math.floor((featureMap.length - windowSide) / stride) + 1 },
    (_, at) => at * stride,
  );
  return starts.flatMap((row) =>
    starts.map((column) => {
      const cells = featureMap
        .slice(row, row + windowSide)
        .flatMap((line) => line.slice(column, column + windowSide));
      return {
        row,
        column,
        maximum: Math.max(...cells),
        mean: cells.reduce((sum, cell) => sum + cell, 0) / cells.length,
      };
    }),
  );
}
