import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { cleaned } from './worked-tables.ts';

const { rows, fill, nTrain } = cleaned;
const stages = ['text', 'converted', 'filled'] as const;
const height = 27;
const widths = { text: 48, converted: 42, filled: 42 };
const left = { text: 24, converted: 152, filled: 280 };
const top = (row: number): number => 24 + row * height + (row >= nTrain ? 14 : 0);
const foot = top(rows.length) + 16;

/** The table as it comes, converted, and without the repeated row and with its gaps filled. */
export function CleanSteps() {
  const t = useTranslations('figures.clean-steps');
  return (
    <FigureFrame
      width={368}
      height={foot + 30}
      label={t('label', { number: fill[0], text: fill[1] })}
      caption={t('caption')}
    >
      {stages.map((stage) => (
        <PartName key={stage} x={left[stage]} y={14}>
          {t(stage)}
        </PartName>
      ))}
      {rows.map((_, row) => (
        <g key={row}>
          <PartName x={14} y={top(row) + 18} textAnchor="end">
            {row}
          </PartName>
          {stages.map((stage) => (
            <Cells key={stage} stage={stage} row={row} dropped={t('dropped')} />
          ))}
        </g>
      ))}
      <Arrow from={[126, top(1) + height]} to={[144, top(1) + height]} />
      <Arrow from={[242, top(1) + height]} to={[270, top(1) + height]} />
      <line
        x1={0}
        x2={368}
        y1={top(nTrain) - 7}
        y2={top(nTrain) - 7}
        strokeDasharray="3 3"
        className="stroke-accent"
      />
      <text x={left.filled - 10} y={foot + 18} textAnchor="end" className="fill-accent">
        {t('fill')}
      </text>
      {fill.map((value, column) => (
        <NumberCell
          key={column}
          x={left.filled + column * widths.filled}
          y={foot}
          width={widths.filled}
          height={height}
          text={String(value)}
          isMarked
        />
      ))}
    </FigureFrame>
  );
}

/** The two cells of a row at one stage; a filled gap is marked, a missing value is empty and dashed. */
function Cells({ stage, row, dropped }: { stage: (typeof stages)[number]; row: number; dropped: string }) {
  const cells = rows[row]![stage];
  if (cells === null) {
    return (
      <PartName x={left.filled + widths.filled} y={top(row) + 18} textAnchor="middle">
        {dropped}
      </PartName>
    );
  }
  return cells.map((value, column) => {
    const place = { x: left[stage] + column * widths[stage], y: top(row), width: widths[stage], height };
    const isGap = rows[row]!.converted[column] === null;
    if (isGap && stage === 'converted') {
      return <rect key={column} {...place} strokeDasharray="3 3" className="fill-none stroke-accent" />;
    }
    const text = stage === 'text' && value !== null ? `"${value}"` : String(value);
    return <NumberCell key={column} {...place} text={text} isMarked={isGap && stage === 'filled'} />;
  });
}
