import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { dropped, dropUnits } from './practice-examples.ts';

const { mask, y } = dropUnits();
const [left, step, radius] = [108, 72, 19];
const rows = { x: 22, u: 66, y: 128 };

/** Four units: what is drawn below the rate is silenced, the others are scaled up. */
export function DropoutUnits() {
  const t = useTranslations('figures.dropout-units');
  const numbers = { x: dropped.x.join(', '), u: dropped.u.join(', '), rate: dropped.rate, y: y.join(', ') };
  return (
    <FigureFrame width={368} height={154} label={t('label', numbers)} caption={t('caption')}>
      <RowName y={rows.x} text="x" />
      <RowName y={rows.u} text={t('draws')} />
      <RowName y={rows.y} text={t('output')} />
      {dropped.x.map((value, at) => {
        const [x, isKept] = [left + at * step, mask[at] === 1];
        return (
          <g key={at} textAnchor="middle" dominantBaseline="central">
            <path
              d={`M${x} ${rows.x + radius}V${rows.y - radius}`}
              strokeDasharray={isKept ? undefined : '2 4'}
              strokeWidth={isKept ? 2 : 1}
              className={isKept ? 'stroke-accent' : 'stroke-line-strong'}
            />
            <circle cx={x} cy={rows.x} r={radius} className="fill-surface stroke-line-strong" />
            <text x={x} y={rows.x} className="fill-ink font-mono">
              {value}
            </text>
            <rect x={x - 22} y={rows.u - 11} width="44" height="22" className="fill-paper" />
            <text x={x} y={rows.u} className={isKept ? 'fill-accent font-mono' : 'fill-muted font-mono'}>
              {`${dropped.u[at]} ${isKept ? '≥' : '<'}`}
            </text>
            <circle
              cx={x}
              cy={rows.y}
              r={radius}
              strokeDasharray={isKept ? undefined : '3 3'}
              className={isKept ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-line-strong'}
            />
            <text
              x={x}
              y={rows.y}
              className={isKept ? 'fill-ink font-mono font-semibold' : 'fill-muted font-mono'}
            >
              {y[at]}
            </text>
          </g>
        );
      })}
    </FigureFrame>
  );
}

function RowName({ y: at, text }: { y: number; text: string }) {
  return (
    <PartName x={0} y={at} dominantBaseline="central">
      {text}
    </PartName>
  );
}
