import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { HeatCell } from './heat-cell.tsx';
import { featureMaps, gradCam } from './practice-examples.ts';
import { showNumber } from './show-number.ts';

const { sum, map } = gradCam();
const size = 25;
const columns = [1, 98, 195, 292];
const top = 26;
const signed: Scale = { kind: 'diverging', limit: 3 };
const share: Scale = { kind: 'magnitude', limit: 1 };

/** Two maps added with their weights; what is above 0 becomes the heat map. */
export function GradCamMap() {
  const t = useTranslations('figures.grad-cam-map');
  const [positive, negative] = featureMaps.weights.map((weight) =>
    showNumber(weight, Number.isInteger(weight) ? 0 : 1),
  ) as [string, string];
  const listed = (rows: number[][]): string =>
    rows.map((row) => row.map((value) => showNumber(value, 1)).join(', ')).join('; ');
  const parts = [
    { title: `${positive} · A₀`, rows: featureMaps.maps[0]!, scale: signed, decimals: 0 },
    { title: `${negative} · A₁`, rows: featureMaps.maps[1]!, scale: signed, decimals: 0 },
    { title: t('sum'), rows: sum, scale: signed, decimals: 1 },
    { title: t('map'), rows: map, scale: share, decimals: 1 },
  ];
  return (
    <FigureFrame
      width={368}
      height={104}
      label={t('label', { positive, negative, sum: listed(sum), map: listed(map) })}
      caption={t('caption')}
    >
      {parts.map(({ title, rows, scale, decimals }, at) => (
        <g key={title}>
          <PartName x={columns[at]} y={14}>
            {title}
          </PartName>
          {rows.flatMap((row, line) =>
            row.map((value, column) => (
              <HeatCell
                key={`${line},${column}`}
                x={columns[at]! + column * size}
                y={top + line * size}
                width={size}
                height={size}
                value={value}
                text={showNumber(value, Number.isInteger(value) ? 0 : decimals)}
                scale={scale}
              />
            )),
          )}
        </g>
      ))}
      {['+', '=', '→'].map((sign, at) => (
        <Sign key={sign} x={(columns[at]! + 3 * size + columns[at + 1]!) / 2} y={top + 1.5 * size}>
          {sign}
        </Sign>
      ))}
    </FigureFrame>
  );
}
