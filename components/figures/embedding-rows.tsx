import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { embedded } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';

const { ids, table, out, dout, dtable } = embedded;
const cell = { width: 34, height: 30 };
/** The word that stands twice. */
const repeated = 2;

/** Looking rows up, and the way back: the gradients of equal ids add up in their row. */
export function EmbeddingRows() {
  const t = useTranslations('figures.embedding-rows');
  const numbers = {
    ids: ids.join(', '),
    out: out.map((row) => row.join(', ')).join('; '),
    dtable: dtable.map((row) => row.join(', ')).join('; '),
  };
  return (
    <FigureFrame width={368} height={278} label={t('label', numbers)} caption={t('caption')}>
      <FigureTitle y={13}>{t('forward')}</FigureTitle>
      <Line
        y={44}
        names={['ids', t('table'), t('out')]}
        from={table}
        to={out}
        isTo={(row) => ids[row] === repeated}
      />
      <FigureTitle y={155}>{t('backward')}</FigureTitle>
      <Line
        y={186}
        names={['ids', t('outGradient'), t('tableGradient')]}
        from={dout}
        to={dtable}
        isFrom={(row) => ids[row] === repeated}
      />
    </FigureFrame>
  );
}

interface LineProps {
  y: number;
  names: [string, string, string];
  from: number[][];
  to: number[][];
  /** Which rows belong to the repeated word; by default the row of its number. */
  isFrom?: (row: number) => boolean;
  isTo?: (row: number) => boolean;
}

const isOwnRow = (row: number): boolean => row === repeated;

function Line({ y, names, from, to, isFrom = isOwnRow, isTo = isOwnRow }: LineProps) {
  const texts = (rows: number[][]): string[][] => rows.map((row) => row.map(String));
  return (
    <g>
      {[1, 92, 236].map((x, at) => (
        <PartName key={x} x={x} y={y - 8}>
          {names[at]}
        </PartName>
      ))}
      <NumberGrid
        x={1}
        y={y}
        cell={cell}
        rows={ids.map((id) => [String(id)])}
        isMarked={(row) => ids[row] === repeated}
      />
      <NumberGrid x={92} y={y} cell={cell} rows={texts(from)} isMarked={isFrom} />
      <Arrow from={[176, y + 45]} to={[220, y + 45]} />
      <NumberGrid x={236} y={y} cell={cell} rows={texts(to)} isMarked={isTo} />
    </g>
  );
}
