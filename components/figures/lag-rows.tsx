import { useTranslations } from 'next-intl';
import { lagged } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';

const { series, lags, window: width, rows } = lagged;
const size = 34;
const left = 46;

/** One row of the table for each time: what it takes from the past, and the target that lies ahead. */
export function LagRows() {
  const t = useTranslations('figures.lag-rows');
  const listed = rows.map(({ features, target }) => `${features.join(', ')} → ${target}`).join('; ');
  return (
    <FigureFrame width={368} height={rows.length * 64} label={t('label', { listed })} caption={t('caption')}>
      {rows.map((row, line) => (
        <g key={row.t} transform={`translate(0 ${line * 64})`}>
          <PartName x={0} y={24} dominantBaseline="central">
            {`t = ${row.t}`}
          </PartName>
          {series.map((value, at) => (
            <Cell key={at} at={at} t={row.t} value={value} />
          ))}
          <path
            d={`M${left + (row.t - width + 1) * size + 4} 42v6h${width * size - 8}v-6`}
            strokeWidth="1.5"
            className="fill-none stroke-accent"
          />
          <text
            x={left + (row.t + 1) * size - size}
            y={60}
            textAnchor="middle"
            className="fill-muted text-[11px]"
          >
            {t('mean')}
          </text>
          <text x={262} y={24} dominantBaseline="central" className="fill-ink font-mono">
            {row.features.join(' ')} → {row.target}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}

function Cell({ at, t: now, value }: { at: number; t: number; value: number }) {
  const [isLag, isTarget] = [lags.includes(now - at), at === now + 1];
  const shade = isTarget ? 'fill-accent' : isLag ? 'fill-accent-soft' : 'fill-surface';
  const ink = isTarget ? 'fill-on-accent' : at > now ? 'fill-muted opacity-60' : 'fill-ink';
  return (
    <g>
      <rect
        x={left + at * size + 1}
        y={7}
        width={size - 2}
        height={size - 2}
        rx="2"
        strokeDasharray={at > now && !isTarget ? '3 3' : undefined}
        className={`${shade} ${isLag || isTarget ? 'stroke-accent' : 'stroke-line-strong'}`}
      />
      <text
        x={left + (at + 0.5) * size}
        y={7 + size / 2 - 1}
        textAnchor="middle"
        dominantBaseline="central"
        className={`font-mono ${ink}`}
      >
        {value}
      </text>
    </g>
  );
}
