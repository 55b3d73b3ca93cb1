import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { showNumber } from './show-number.ts';
import { StandardisedSlice } from './standardised-slice.tsx';
import { layerNormed, standardise } from './worked-layers.ts';

/** One position is standardised over its features, by itself. */
export function LayerNormRow() {
  const t = useTranslations('figures.layer-norm-row');
  const { mean, y } = standardise(layerNormed);
  const numbers = {
    x: layerNormed.x.join(', '),
    mean,
    y: y.map((value) => showNumber(value, 4)).join(', '),
  };
  return (
    <FigureFrame width={368} height={168} label={t('label', numbers)} caption={t('caption')}>
      <StandardisedSlice values={layerNormed} kind="row" names={{ rows: t('rows'), columns: t('columns') }} />
    </FigureFrame>
  );
}
