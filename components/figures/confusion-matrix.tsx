import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HeatCell } from './heat-cell.tsx';
import { countConfusion } from './practice-examples.ts';
import { showNumber } from './show-number.ts';

const { confusion, precision, recall } = countConfusion();
const cell = { width: 58, height: 38 };
const [left, top] = [72, 52];
const end = { x: left + 3 * cell.width, y: top + 3 * cell.height };
const scale: Scale = { kind: 'magnitude', limit: 3 };

/** Truth in rows, predictions in columns: recall reads along a row, precision down a column. */
export function ConfusionMatrix() {
  const t = useTranslations('figures.confusion-matrix');
  const listed = (values: number[]): string => values.map((value) => showNumber(value, 2)).join(', ');
  const numbers = {
    confusion: confusion.map((row) => row.join(', ')).join('; '),
    precision: listed(precision),
    recall: listed(recall),
  };
  return (
    <FigureFrame width={368} height={216} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={left} y={14}>
        {t('predicted')}
      </PartName>
      <PartName x={end.x + 36} y={40} textAnchor="middle">
        {t('recall')}
      </PartName>
      <PartName x={0} y={end.y + 32}>
        {t('precision')}
      </PartName>
      <PartName x={0} y={40}>
        {t('truth')}
      </PartName>
      {confusion.map((row, truth) => (
        <g key={truth} dominantBaseline="central" textAnchor="middle">
          <text x={left - 22} y={top + (truth + 0.5) * cell.height} className="fill-ink font-mono">
            {truth}
          </text>
          <text x={left + (truth + 0.5) * cell.width} y={36} className="fill-ink font-mono">
            {truth}
          </text>
          {row.map((count, predicted) => (
            <HeatCell
              key={predicted}
              x={left + predicted * cell.width}
              y={top + truth * cell.height}
              {...cell}
              value={count}
              text={String(count)}
              scale={scale}
            />
          ))}
          <rect
            x={left + truth * cell.width + 1}
            y={top + truth * cell.height + 1}
            width={cell.width - 2}
            height={cell.height - 2}
            strokeWidth="2"
            className="fill-none stroke-accent"
          />
          <text x={end.x + 36} y={top + (truth + 0.5) * cell.height} className="fill-ink font-mono">
            {showNumber(recall[truth]!, 2)}
          </text>
          <text x={left + (truth + 0.5) * cell.width} y={end.y + 28} className="fill-ink font-mono">
            {showNumber(precision[truth]!, 2)}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}
