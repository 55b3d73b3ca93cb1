import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle } from './figure-text.tsx';
import { PartCells, PartLegend, type PartOfData } from './part-cells.tsx';
import { splits } from './practice-examples.ts';

const names = ['random', 'chronological'] as const;

/** The two examples: drawn at random, and cut in time order, where the test data come last. */
export function SplitRows() {
  const t = useTranslations('figures.split-rows');
  const numbers = {
    val: splits.random.val.join(', '),
    test: splits.random.test.join(', '),
    laterVal: splits.chronological.val.join(', '),
    laterTest: splits.chronological.test.join(', '),
  };
  return (
    <FigureFrame width={368} height={176} label={t('label', numbers)} caption={t('caption')}>
      {names.map((name, line) => (
        <g key={name} transform={`translate(0 ${line * 74})`}>
          <FigureTitle y={13}>{t(name)}</FigureTitle>
          <PartCells x={0} y={24} size={36} parts={partsOf(name)} />
        </g>
      ))}
      <PartLegend
        y={170}
        names={[
          ['train', t('train')],
          ['val', t('val')],
          ['test', t('test')],
        ]}
      />
    </FigureFrame>
  );
}

function partsOf(name: (typeof names)[number]): PartOfData[] {
  const { val, test } = splits[name];
  return Array.from({ length: 10 }, (_, at) => {
    if (val.includes(at)) return 'val';
    return test.includes(at) ? 'test' : 'train';
  });
}
