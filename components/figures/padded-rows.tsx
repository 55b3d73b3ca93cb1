import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { paddedLists } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';

const { lists, longest, two } = paddedLists;
const side = 30;
const top = 26;

/** Lists of different length, filled in front to the longest, and cut in front to two. */
export function PaddedRows() {
  const t = useTranslations('figures.padded-rows');
  return (
    <FigureFrame width={368} height={122} label={t('label')} caption={t('caption')}>
      <PartName x={1} y={16}>
        {t('lists')}
      </PartName>
      {lists.map((list, line) => (
        <Row key={line} x={1} line={line} values={list} real={list.length} />
      ))}
      <Arrow from={[104, top + 45]} to={[130, top + 45]} />
      <PartName x={144} y={16}>
        {t('longest')}
      </PartName>
      {longest.map((row, line) => (
        <Row key={line} x={144} line={line} values={row} real={lists[line]!.length} />
      ))}
      <PartName x={276} y={16}>
        maxlen 2
      </PartName>
      {two.map((row, line) => (
        <Row key={line} x={276} line={line} values={row} real={lists[line]!.length} />
      ))}
    </FigureFrame>
  );
}

/** The last `real` cells hold the list's own entries, the others are fill. */
function Row({ x, line, values, real }: { x: number; line: number; values: number[]; real: number }) {
  return values.map((value, at) => {
    const place = { x: x + at * side, y: top + line * side, width: side, height: side };
    if (at >= values.length - real) return <NumberCell key={at} {...place} text={String(value)} isMarked />;
    return (
      <g key={at}>
        <rect {...place} strokeDasharray="3 3" className="fill-none stroke-line-strong" />
        <text
          x={place.x + side / 2}
          y={place.y + side / 2}
          textAnchor="middle"
          dominantBaseline="central"
          className="fill-muted font-mono"
        >
          {value}
        </text>
      </g>
    );
  });
}
