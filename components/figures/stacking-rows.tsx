import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';
import { PartCells, PartLegend, type PartOfData } from './part-cells.tsx';
import { showNumber } from './show-number.ts';
import { folds, outOfFold, slopes } from './worked-tables.ts';

const features = outOfFold();
const cell = { width: 50, height: 28 };
const tableX = 262;
const top = 30;
const foldY = (fold: number): number => top + fold * 2 * cell.height + 12;

/** In each fold the models are fitted on the plain rows and write their predictions for the tinted ones. */
export function StackingRows() {
  const t = useTranslations('figures.stacking-rows');
  const numbers = {
    features: features.map((row) => row.map((value) => showNumber(value, 1)).join(' ')).join('; '),
  };
  return (
    <FigureFrame width={368} height={182} label={t('label', numbers)} caption={t('caption')}>
      {folds.map((fold, at) => (
        <g key={at}>
          <PartName x={0} y={foldY(at) + 20}>
            {t('fold', { fold: at })}
          </PartName>
          <PartCells x={52} y={foldY(at)} size={34} parts={partsOf(fold)} />
          <Arrow from={[196, foldY(at) + 16]} to={[tableX - 26, foldY(at) + 16]} tone="accent" />
        </g>
      ))}
      <PartName x={52} y={16}>
        {t('rows')}
      </PartName>
      {slopes.map((_, model) => (
        <PartName key={model} x={tableX + (model + 0.5) * cell.width} y={16} textAnchor="middle">
          {`m = ${model}`}
        </PartName>
      ))}
      {features.map((_, row) => (
        <PartName key={row} x={tableX - 8} y={top + (row + 0.5) * cell.height + 4} textAnchor="end">
          {row}
        </PartName>
      ))}
      <NumberGrid
        x={tableX}
        y={top}
        cell={cell}
        rows={features.map((row) => row.map((value) => showNumber(value, 1)))}
        isMarked={() => true}
      />
      <PartLegend
        y={174}
        names={[
          ['train', t('fitted')],
          ['val', t('predicted')],
        ]}
      />
    </FigureFrame>
  );
}

function partsOf({ train, val }: (typeof folds)[number]): PartOfData[] {
  return [...train, ...val].sort((a, b) => a - b).map((row) => (val.includes(row) ? 'val' : 'train'));
}
