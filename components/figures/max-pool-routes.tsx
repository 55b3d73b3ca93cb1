import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { pooledMap, tiedWindow } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';

const cell = { width: 30, height: 30 };
const winners = new Set(pooledMap.argmax.flat());
const dx = pooledMap.input.map((row, at) => row.map((_, column) => (winners.has(at * 4 + column) ? 1 : 0)));

interface RouteProps {
  y: number;
  x: readonly (readonly number[])[];
  dy: readonly (readonly number[])[];
  dx: readonly (readonly number[])[];
  window: number;
}

/** Every gradient goes to the one cell that won its window: first a tie, then four windows. */
export function MaxPoolRoutes() {
  const t = useTranslations('figures.max-pool-routes');
  const ones = pooledMap.y.map((row) => row.map(() => 1));
  const numbers = { dy: tiedWindow.dy, positions: pooledMap.argmax.flat().join(', ') };
  return (
    <FigureFrame width={368} height={277} label={t('label', numbers)} caption={t('caption')}>
      <FigureTitle y={13}>{t('tie')}</FigureTitle>
      <Route y={40} x={tiedWindow.x} dy={[[tiedWindow.dy]]} dx={tiedWindow.dx} window={2} />
      <FigureTitle y={128}>{t('windows')}</FigureTitle>
      <Route y={155} x={pooledMap.input} dy={ones} dx={dx} window={pooledMap.window} />
    </FigureFrame>
  );
}

function Route({ y, x, dy, dx: gradient, window: side }: RouteProps) {
  const middle = y + (x.length * cell.height) / 2;
  const texts = (rows: RouteProps['x']): string[][] => rows.map((row) => row.map(String));
  const isWinner = (row: number, column: number): boolean => gradient[row]![column] !== 0;
  return (
    <g>
      <PartName x={1} y={y - 7}>
        x
      </PartName>
      <NumberGrid x={1} y={y} cell={cell} rows={texts(x)} isMarked={isWinner} />
      <PartName x={150} y={middle - (dy.length * cell.height) / 2 - 7}>
        dy
      </PartName>
      <NumberGrid x={150} y={middle - (dy.length * cell.height) / 2} cell={cell} rows={texts(dy)} />
      <Arrow from={[216, middle]} to={[240, middle]} />
      <PartName x={247} y={y - 7}>
        dx
      </PartName>
      <NumberGrid x={247} y={y} cell={cell} rows={texts(gradient)} isMarked={isWinner} />
      {[1, 247].flatMap((left) =>
        dy.flatMap((row, i) =>
          row.map((_, j) => (
            <rect
              key={`${left}${i}${j}`}
              x={left + j * side * cell.width}
              y={y + i * side * cell.height}
              width={side * cell.width}
              height={side * cell.height}
              strokeWidth="2"
              className="fill-none stroke-accent"
            />
          )),
        ),
      )}
    </g>
  );
}
