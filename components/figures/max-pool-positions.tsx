import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { pooledMap } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';

const { input, window: side, y, argmax } = pooledMap;
const cell = { width: 38, height: 38 };
const top = 24;
const winners = new Set(argmax.flat());
const width = input[0]!.length;

/** The windows of the example with their largest cells, and where each of these stands in the plane. */
export function MaxPoolPositions() {
  const t = useTranslations('figures.max-pool-positions');
  const numbers = { maxima: y.flat().join(', '), positions: argmax.flat().join(', ') };
  return (
    <FigureFrame width={368} height={178} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={1} y={14}>
        x
      </PartName>
      <NumberGrid
        x={1}
        y={top}
        cell={cell}
        rows={input.map((row) => row.map(String))}
        isMarked={(row, column) => winners.has(row * width + column)}
      />
      {[...winners].map((position) => (
        <text
          key={position}
          x={1 + (position % width) * cell.width + 3}
          y={top + Math.floor(position / width) * cell.height + 11}
          className="fill-accent text-[10px]"
        >
          {position}
        </text>
      ))}
      {y.flatMap((row, i) =>
        row.map((_, j) => (
          <rect
            key={`${i}${j}`}
            x={1 + j * side * cell.width}
            y={top + i * side * cell.height}
            width={side * cell.width}
            height={side * cell.height}
            strokeWidth="2.5"
            className="fill-none stroke-accent"
          />
        )),
      )}
      <Arrow from={[160, top + 76]} to={[186, top + 76]} />
      <PartName x={196} y={top + 30}>
        y
      </PartName>
      <NumberGrid x={196} y={top + 38} cell={cell} rows={y.map((row) => row.map(String))} />
      <PartName x={290} y={top + 30}>
        argmax
      </PartName>
      <NumberGrid x={290} y={top + 38} cell={cell} rows={argmax.map((row) => row.map(String))} />
    </FigureFrame>
  );
}
