import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HeatCell } from './heat-cell.tsx';
import { equalWeights } from './sequence-examples.ts';

const cell = { width: 27, height: 27 };
const scale: Scale = { kind: 'magnitude', limit: 1 };
const shares = ['0', '1', '1/2', '1/3', '1/4'];
const panels = [
  { name: 'causal', weights: equalWeights(4, (query, key) => key <= query) },
  { name: 'aligned', weights: equalWeights(2, (query, key) => key <= query + 2) },
  { name: 'padding', weights: equalWeights(4, (_, key) => key < 3) },
] as const;

/** What remains of equal scores under three masks: every row shares 1 among the keys that it may see. */
export function AttentionMasks() {
  const t = useTranslations('figures.attention-masks');
  return (
    <FigureFrame width={368} height={160} label={t('label')} caption={t('caption')}>
      {panels.map(({ name, weights }, at) => (
        <g key={name} transform={`translate(${at * 129 + 1} 0)`}>
          <PartName x={0} y={13}>
            {t(name)}
          </PartName>
          <PartName x={0} y={30}>
            {t(`${name}Detail`)}
          </PartName>
          {weights.flatMap((row, query) =>
            row.map((weight, key) => (
              <HeatCell
                key={`${query},${key}`}
                x={key * cell.width}
                y={46 + query * cell.height}
                {...cell}
                value={weight}
                text={shares[weight === 0 ? 0 : Math.round(1 / weight)]!}
                scale={scale}
              />
            )),
          )}
        </g>
      ))}
    </FigureFrame>
  );
}
