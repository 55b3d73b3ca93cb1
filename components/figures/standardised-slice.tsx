import { Arrow } from './arrow.tsx';
import { NumberCell } from './number-cell.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { standardise } from './worked-layers.ts';

interface StandardisedSliceProps {
  values: { x: number[]; eps: number };
  /** Whether the slice is a row (one position, all features) or a column (one feature, all examples). */
  kind: 'row' | 'column';
  names: { rows: string; columns: string };
}

const cell = { width: 34, height: 28 };
const before = { x: 72, y: 28 };

/** A matrix with the slice that shares one mean, its statistics, and what it becomes. */
export function StandardisedSlice({ values, kind, names }: StandardisedSliceProps) {
  const { mean, variance, y } = standardise(values);
  const [rows, columns] = kind === 'row' ? [3, y.length] : [y.length, 3];
  const middle = before.y + (rows * cell.height) / 2;
  const gridEnd = before.x + columns * cell.width;
  const after = kind === 'row' ? { x: before.x, y: 28 + rows * cell.height + 26 } : { x: 299, y: before.y };
  const wide = { width: 68, height: 28 };
  const inSlice = (row: number, column: number): boolean => (kind === 'row' ? row === 1 : column === 1);
  return (
    <g>
      <PartName x={before.x} y={14}>
        {`${names.columns} →`}
      </PartName>
      <PartName x={0} y={before.y + 18}>
        {`${names.rows} ↓`}
      </PartName>
      {Array.from({ length: rows * columns }, (_, at) => {
        const [row, column] = [Math.floor(at / columns), at % columns];
        const isMarked = inSlice(row, column);
        return (
          <NumberCell
            key={at}
            x={before.x + column * cell.width}
            y={before.y + row * cell.height}
            {...cell}
            text={isMarked ? String(values.x[kind === 'row' ? column : row]) : '·'}
            isMarked={isMarked}
          />
        );
      })}
      <Arrow from={[gridEnd + 8, middle]} to={[gridEnd + 32, middle]} tone="accent" />
      <text x={gridEnd + 44} y={middle - 6} className="fill-ink font-mono">
        {`μ = ${showNumber(mean, mean % 1 === 0 ? 0 : 1)}`}
      </text>
      <text x={gridEnd + 44} y={middle + 14} className="fill-ink font-mono">
        {`${kind === 'row' ? 'v' : 'σ²'} = ${showNumber(variance, variance % 1 === 0 ? 0 : 2)}`}
      </text>
      {kind === 'row' ? (
        <PartName x={0} y={after.y + 18}>
          y
        </PartName>
      ) : (
        <PartName x={after.x + wide.width / 2} y={14} textAnchor="middle">
          y
        </PartName>
      )}
      {y.map((value, at) => (
        <NumberCell
          key={at}
          x={after.x + (kind === 'row' ? at * wide.width : 0)}
          y={after.y + (kind === 'row' ? 0 : at * wide.height)}
          {...wide}
          text={showNumber(value, 4)}
          isMarked
        />
      ))}
    </g>
  );
}
