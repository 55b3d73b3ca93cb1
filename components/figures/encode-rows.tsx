import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';
import { showNumber } from './show-number.ts';
import { encodedLabels, oneHotRows } from './worked-tables.ts';

const { training, classes, values, ids } = encodedLabels;
const rows = oneHotRows();
const cell = { width: 34, height: 28 };
const hotX = 226;
const lower = 112;

/** The training strings give the classes; each value becomes its class's number, and that a row with a single 1. */
export function EncodeRows() {
  const t = useTranslations('figures.encode-rows');
  const numbers = {
    classes: classes.join(', '),
    values: values.join(', '),
    ids: ids.map((id) => showNumber(id)).join(', '),
    rows: rows.map((row) => row.join(' ')).join('; '),
  };
  return (
    <FigureFrame width={368} height={204} label={t('label', numbers)} caption={t('caption')}>
      <Classes names={{ training: t('training'), classes: t('classes') }} />
      <PartName x={1} y={lower - 10}>
        {t('values')}
      </PartName>
      <PartName x={102} y={lower - 10}>
        ids
      </PartName>
      <NumberGrid x={1} y={lower} cell={cell} rows={values.map((value) => [value])} />
      <NumberGrid x={102} y={lower} cell={cell} rows={ids.map((id) => [showNumber(id)])} />
      <NumberGrid
        x={hotX}
        y={lower}
        cell={cell}
        rows={rows.map((row) => row.map(String))}
        isMarked={(row, column) => rows[row]![column] === 1}
      />
      {ids.map((_, row) => (
        <g key={row}>
          <Arrow
            from={[46, lower + (row + 0.5) * cell.height]}
            to={[92, lower + (row + 0.5) * cell.height]}
          />
          <Arrow
            from={[147, lower + (row + 0.5) * cell.height]}
            to={[214, lower + (row + 0.5) * cell.height]}
          />
        </g>
      ))}
    </FigureFrame>
  );
}

/** What training teaches: the distinct strings in order, numbered. */
function Classes({ names }: { names: Record<'training' | 'classes', string> }) {
  return (
    <g>
      <PartName x={1} y={14}>
        {names.training}
      </PartName>
      <NumberGrid x={1} y={24} cell={cell} rows={[training]} />
      <Arrow from={[148, 38]} to={[214, 38]} />
      <PartName x={hotX} y={14}>
        {names.classes}
      </PartName>
      <NumberGrid x={hotX} y={24} cell={cell} rows={[classes]} isMarked={() => true} />
      {classes.map((name, id) => (
        <g key={name}>
          <PartName x={hotX + (id + 0.5) * cell.width} y={68} textAnchor="middle">
            {id}
          </PartName>
          <line
            x1={hotX + (id + 0.5) * cell.width}
            x2={hotX + (id + 0.5) * cell.width}
            y1={74}
            y2={lower - 4}
            strokeDasharray="2 4"
            className="stroke-line-strong"
          />
        </g>
      ))}
    </g>
  );
}
