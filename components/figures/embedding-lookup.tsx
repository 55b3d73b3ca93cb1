import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { cosine, ids, occurrencesOf, table, words } from './embedding-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { HeatCell } from './heat-cell.tsx';
import { showNumber } from './show-number.ts';

const cell = { width: 34, height: 28 };
const top = 26;
const tableX = 56;
const resultX = 216;
const resultTop = top + ((table.length - ids.length) / 2) * cell.height;
const rowWidth = table[0]!.length * cell.width;
const scale: Scale = { kind: 'diverging', limit: 1 };
const tableY = (row: number): number => top + (row + 0.5) * cell.height;
const resultY = (at: number): number => resultTop + (at + 0.5) * cell.height;

/** A sentence looks its rows up in the table; a word that occurs twice reads the same row twice. */
export function EmbeddingLookup() {
  const t = useTranslations('figures.embedding-lookup');
  const most = Math.max(...ids.map(occurrencesOf));
  const repeated = words[ids.find((id) => occurrencesOf(id) === most)!]!;
  const numbers = {
    sentence: ids.map((id) => t(words[id]!)).join(' '),
    ids: ids.join(', '),
    word: t(repeated),
    count: most,
    cosine: showNumber(cosine(words.indexOf('good'), words.indexOf('bad')), 2),
  };
  return (
    <FigureFrame
      width={368}
      height={top + table.length * cell.height + 4}
      label={t('label', numbers)}
      caption={t('caption', numbers)}
    >
      <text x={tableX} y={14} className="fill-muted">
        {t('table')}
      </text>
      <text x={resultX} y={resultTop - 12} className="fill-muted">
        {t('result')}
      </text>
      {ids.map((id, at) => (
        <path key={at} d={lookupPath(id, at)} strokeWidth="1.75" className="fill-none stroke-accent" />
      ))}
      {words.map((word, row) => (
        <g key={word}>
          <text
            x={tableX - 6}
            y={tableY(row)}
            textAnchor="end"
            dominantBaseline="central"
            className={occurrencesOf(row) > 0 ? 'fill-ink' : 'fill-muted'}
          >
            {t(word)} {row}
          </text>
          <Row row={row} x={tableX} y={top + row * cell.height} />
        </g>
      ))}
      {ids.map((id, at) => (
        <g key={at}>
          <Row row={id} x={resultX} y={resultTop + at * cell.height} />
          <text x={resultX + rowWidth + 8} y={resultY(at)} dominantBaseline="central" className="fill-ink">
            {t(words[id]!)}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}

function Row({ row, x, y }: { row: number; x: number; y: number }) {
  return table[row]!.map((value, at) => (
    <HeatCell
      key={at}
      x={x + at * cell.width}
      y={y}
      {...cell}
      value={value}
      text={showNumber(value, 1)}
      scale={scale}
    />
  ));
}

/** From a row of the table to a row of the result, level at both ends. */
function lookupPath(id: number, at: number): string {
  const [start, end] = [tableX + rowWidth + 2, resultX - 2];
  const middle = (start + end) / 2;
  return `M${start} ${tableY(id)}C${middle} ${tableY(id)} ${middle} ${resultY(at)} ${end} ${resultY(at)}`;
}
