import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { averagedWindows } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';

const { dy, dx, window: reach } = averagedWindows;
const side = 44;
const cellX = (at: number): number => 96 + at * 84;
const windowX = (at: number): number => (cellX(at) + cellX(at + 1)) / 2;

/** Two windows of two cells, one apart: each gives half of its gradient to either cell, and the middle one gets both. */
export function AverageShares() {
  const t = useTranslations('figures.average-shares');
  return (
    <FigureFrame
      width={368}
      height={170}
      label={t('label', { dy: dy.join(', '), dx: dx.join(', ') })}
      caption={t('caption')}
    >
      <PartName x={1} y={24} dominantBaseline="central">
        dy
      </PartName>
      <PartName x={1} y={146} dominantBaseline="central">
        dx
      </PartName>
      {dy.flatMap((gradient, at) =>
        Array.from({ length: reach }, (_, cell) => {
          const [from, to] = [windowX(at), cellX(at + cell)];
          return (
            <g key={`${at}${cell}`}>
              <Arrow
                from={[from + side / 2, 46]}
                to={[to + side / 2 + (at + cell === 1 ? 8 - 16 * cell : 0), 122]}
              />
              <HaloText
                x={(from + to + side) / 2 + (at + cell === 1 ? 4 - 8 * cell : 0)}
                y={88}
                textAnchor="middle"
                className="fill-accent font-mono"
              >
                {`${gradient}/${reach}`}
              </HaloText>
            </g>
          );
        }),
      )}
      {dy.map((gradient, at) => (
        <NumberCell key={at} x={windowX(at)} y={2} width={side} height={side} text={String(gradient)} />
      ))}
      {dx.map((gradient, at) => (
        <NumberCell
          key={at}
          x={cellX(at)}
          y={124}
          width={side}
          height={side}
          text={String(gradient)}
          isMarked={at === 1}
        />
      ))}
    </FigureFrame>
  );
}
