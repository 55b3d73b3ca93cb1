import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { showNumber } from './show-number.ts';
import { StandardisedSlice } from './standardised-slice.tsx';
import { batchNormed, standardise } from './worked-layers.ts';

/** One channel is standardised over the examples of the batch. */
export function BatchNormColumn() {
  const t = useTranslations('figures.batch-norm-column');
  const { mean, y } = standardise(batchNormed);
  const numbers = {
    x: batchNormed.x.join(', '),
    mean,
    y: y.map((value) => showNumber(value, 4)).join(', '),
  };
  return (
    <FigureFrame width={368} height={90} label={t('label', numbers)} caption={t('caption')}>
      <StandardisedSlice
        values={batchNormed}
        kind="column"
        names={{ rows: t('rows'), columns: t('columns') }}
      />
    </FigureFrame>
  );
}
