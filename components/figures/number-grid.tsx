import { NumberCell } from './number-cell.tsx';

interface NumberGridProps {
  x: number;
  y: number;
  cell: { width: number; height: number };
  rows: readonly (readonly string[])[];
  isMarked?: (row: number, column: number) => boolean;
}

/** A matrix, cell by cell. */
export function NumberGrid({ x, y, cell, rows, isMarked }: NumberGridProps) {
  return rows.map((row, line) =>
    row.map((text, column) => (
      <NumberCell
        key={`${line},${column}`}
        x={x + column * cell.width}
        y={y + line * cell.height}
        {...cell}
        text={text}
        isMarked={isMarked?.(line, column) ?? false}
      />
    )),
  );
}
