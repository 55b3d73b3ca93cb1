import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { ported } from './worked-checks.ts';

const { reference, got, atol } = ported;
const band = { from: 96, to: 300 };
const rowY = (at: number): number => 52 + at * 66;

/** Around each of the original's outputs what is tolerated, and where the ported model's output lies. */
export function ToleranceBands() {
  const t = useTranslations('figures.tolerance-bands');
  const numbers = {
    reference: reference.join(', '),
    got: got.join(', '),
    atol,
    error: showNumber(Math.abs(got[0]! - reference[0]!), 4),
  };
  return (
    <FigureFrame width={368} height={168} label={t('label', numbers)} caption={t('caption')}>
      {reference.map((r, at) => {
        const x = linearScale([r - atol, r + atol], [band.from, band.to]);
        const y = rowY(at);
        return (
          <g key={at}>
            <PartName x={0} y={y + 4}>
              {t('class', { class: at })}
            </PartName>
            <line x1={60} x2={336} y1={y} y2={y} className="stroke-line-strong" />
            <rect
              x={band.from}
              y={y - 12}
              width={band.to - band.from}
              height={24}
              className="fill-accent-soft stroke-accent"
            />
            <line x1={x(r)} x2={x(r)} y1={y - 16} y2={y + 16} strokeWidth="1.5" className="stroke-ink" />
            <circle cx={x(got[at]!)} cy={y} r="4.5" className="fill-accent" />
            <text
              x={x(r) + (at === 0 ? -6 : 6)}
              y={y - 20}
              textAnchor={at === 0 ? 'end' : 'start'}
              className="fill-ink font-mono"
            >
              {`r ${r}`}
            </text>
            <text
              x={x(got[at]!) + (at === 0 ? 4 : -4)}
              y={y - 20}
              textAnchor={at === 0 ? 'start' : 'end'}
              className="fill-accent font-mono"
            >
              {`g ${got[at]}`}
            </text>
            {[r - atol, r + atol].map((edge, side) => (
              <PartName key={side} x={side === 0 ? band.from : band.to} y={y + 28} textAnchor="middle">
                {showNumber(edge, 3)}
              </PartName>
            ))}
          </g>
        );
      })}
      <text x={366} y={164} textAnchor="end" className="fill-accent">
        {t('agree')}
      </text>
    </FigureFrame>
  );
}
