import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { PartCells, PartLegend } from './part-cells.tsx';
import { foldsOf } from './practice-examples.ts';

const [count, k] = [7, 3];
const folds = foldsOf(count, k);
const size = 36;

/** Seven examples in three folds, one row for each: every example is validated exactly once. */
export function FoldRows() {
  const t = useTranslations('figures.fold-rows');
  const numbers = {
    count,
    k,
    folds: folds.map(({ from, to }) => `${from}–${to - 1}`).join(', '),
  };
  return (
    <FigureFrame width={368} height={156} label={t('label', numbers)} caption={t('caption')}>
      {folds.map(({ from, to }, fold) => (
        <g key={fold}>
          <PartName x={0} y={fold * 42 + 22}>
            {t('fold', { fold })}
          </PartName>
          <PartCells
            x={64}
            y={fold * 42 + 1}
            size={size}
            parts={Array.from({ length: count }, (_, at) => (at >= from && at < to ? 'val' : 'train'))}
          />
        </g>
      ))}
      <g transform="translate(64 0)">
        <PartLegend
          y={148}
          names={[
            ['train', t('train')],
            ['val', t('val')],
          ]}
        />
      </g>
    </FigureFrame>
  );
}
