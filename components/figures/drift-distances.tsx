import { useTranslations } from 'next-intl';
import { compareSamples, drifted } from './practice-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

const { shares, index, distance } = compareSamples();
const plot = { top: 30, bottom: 148 };
const height = linearScale([0, 1], [plot.bottom, plot.top]);
const x = linearScale([0, 8], [206, 360]);

/** Both measures of the worked example: shares in two bins, and the distance between two distribution functions. */
export function DriftDistances() {
  const t = useTranslations('figures.drift-distances');
  const numbers = {
    reference: shares.map(({ p }) => p).join(', '),
    current: shares.map(({ q }) => q).join(', '),
    index: showNumber(index, 3),
    distance: showNumber(distance.size, 1),
  };
  return (
    <FigureFrame width={368} height={188} label={t('label', numbers)} caption={t('caption')}>
      <FigureTitle y={13}>{t('index', numbers)}</FigureTitle>
      <Bins below={t('below')} above={t('above')} />
      <FigureTitle x={196} y={13}>
        {t('distance', numbers)}
      </FigureTitle>
      <Functions />
      <g transform="translate(0 184)">
        <path d="M1 -4H21" strokeWidth="2" strokeDasharray="5 3" className="stroke-muted" />
        <PartName x={28}>{t('reference')}</PartName>
        <path d="M112 -4H132" strokeWidth="2" className="stroke-accent" />
        <PartName x={139}>{t('current')}</PartName>
      </g>
    </FigureFrame>
  );
}

function Bins({ below, above }: { below: string; above: string }) {
  return shares.map(({ p, q }, at) => {
    const left = 4 + at * 84;
    return (
      <g key={at}>
        <rect
          x={left}
          y={height(p)}
          width={34}
          height={plot.bottom - height(p)}
          strokeDasharray="5 3"
          strokeWidth="1.5"
          className="fill-none stroke-muted"
        />
        <rect
          x={left + 38}
          y={height(q)}
          width={34}
          height={plot.bottom - height(q)}
          strokeWidth="1.5"
          className="fill-accent-soft stroke-accent"
        />
        <text x={left + 17} y={height(p) - 5} textAnchor="middle" className="fill-ink font-mono">
          {p}
        </text>
        <text x={left + 55} y={height(q) - 5} textAnchor="middle" className="fill-ink font-mono">
          {q}
        </text>
        <PartName x={left + 36} y={plot.bottom + 16} textAnchor="middle">
          {at === 0 ? below : above}
        </PartName>
      </g>
    );
  });
}

/** Empirical distribution functions as stairs, and the place where they lie furthest apart. */
function Functions() {
  return (
    <g>
      {[0, 0.5, 1].map((share) => (
        <g key={share} className="fill-muted">
          <path d={`M${x(0)} ${height(share)}H${x(8)}`} className="stroke-line" />
          <text x={x(0) - 6} y={height(share)} textAnchor="end" dominantBaseline="central">
            {share}
          </text>
        </g>
      ))}
      {[0, 2, 4, 6, 8].map((value) => (
        <text key={value} x={x(value)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {value}
        </text>
      ))}
      <path
        d={stairs(drifted.reference)}
        strokeWidth="2"
        strokeDasharray="5 3"
        className="fill-none stroke-muted"
      />
      <path d={stairs(drifted.current)} strokeWidth="2" className="fill-none stroke-accent" />
      <path
        d={`M${x(distance.at + 0.5)} ${height(distance.low)}V${height(distance.low + distance.size)}`}
        strokeWidth="3"
        className="stroke-warn"
      />
      <text x={x(distance.at + 0.5)} y={height(distance.low) + 15} textAnchor="middle" className="fill-warn">
        D
      </text>
    </g>
  );
}

function stairs(sample: readonly number[]): string {
  const sorted = [...sample].sort((a, b) => a - b);
  const points: [number, number][] = [[x(0), height(0)]];
  sorted.forEach((value, at) => {
    points.push([x(value), height(at / sorted.length)], [x(value), height((at + 1) / sorted.length)]);
  });
  return linePath([...points, [x(8), height(1)]]);
}
