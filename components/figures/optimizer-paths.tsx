import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { adam, gradientDescent, lossAt, momentum, stepCount } from './optimizer-steps.ts';
import { showNumber } from './show-number.ts';

const width = 368;
const panel = { width: 232, height: 98, gap: 14 };
const x = linearScale([-5.6, 1.4], [0, panel.width]);
const y = linearScale([2.1, -2.1], [0, panel.height]);
const levels = [0.5, 2, 5, 10, 18, 30, 48];

/** Three optimisers on one long bowl: the same start, the same number of steps. */
export function OptimizerPaths() {
  const t = useTranslations('figures.optimizer-paths');
  const rows = [
    {
      name: t('gradient-descent'),
      notes: [`η = ${showNumber(gradientDescent.rate, 3)}`],
      ...gradientDescent,
    },
    {
      name: t('momentum'),
      notes: [`η = ${showNumber(momentum.rate, 3)}`, `β = ${showNumber(momentum.mass, 3)}`],
      ...momentum,
    },
    { name: 'Adam', notes: [`η = ${showNumber(adam.rate, 1)}`], ...adam },
  ].map((row) => ({ ...row, points: row.path() }));
  const [descent, heavy, adaptive] = rows.map(({ points }) => showLoss(lossAt(points.at(-1)!)));
  const height = rows.length * panel.height + (rows.length - 1) * panel.gap;
  return (
    <FigureFrame
      width={width}
      height={height}
      label={t('label', { steps: stepCount, descent: descent!, momentum: heavy!, adam: adaptive! })}
      caption={t('caption', { steps: stepCount })}
    >
      <clipPath id="optimizer-panel">
        <rect width={panel.width} height={panel.height} />
      </clipPath>
      {rows.map(({ name, notes, points }, at) => (
        <g key={name} transform={`translate(0 ${at * (panel.height + panel.gap)})`}>
          <Bowl />
          <path
            d={linePath(points.map(([px, py]) => [x(px), y(py)] as const))}
            className="fill-none stroke-accent"
            strokeWidth="1.5"
          />
          {points.map(([px, py], step) => (
            <circle key={step} cx={x(px)} cy={y(py)} r={step === 0 ? 3.5 : 2} className="fill-accent" />
          ))}
          <g transform={`translate(${panel.width + 12} 0)`}>
            <text y={14} className="fill-ink font-semibold">
              {name}
            </text>
            {notes.map((note, line) => (
              <text key={note} y={31 + 16 * line} className="fill-muted">
                {note}
              </text>
            ))}
            <text y={73} className="fill-muted">
              {t('after', { steps: stepCount })}
            </text>
            <text y={90} className="fill-ink">
              L = {showLoss(lossAt(points.at(-1)!))}
            </text>
          </g>
        </g>
      ))}
    </FigureFrame>
  );
}

/** Contours of ½(x² + 25y²): ellipses with half-axes √(2L) and √(2L/25). */
function Bowl() {
  return (
    <g clipPath="url(#optimizer-panel)">
      <rect width={panel.width} height={panel.height} className="fill-surface" />
      {levels.map((level) => (
        <ellipse
          key={level}
          cx={x(0)}
          cy={y(0)}
          rx={x(Math.sqrt(2 * level)) - x(0)}
          ry={y(0) - y(Math.sqrt((2 * level) / 25))}
          className="fill-none stroke-line-strong opacity-50"
          strokeWidth="0.75"
        />
      ))}
      <path d={`M${x(0) - 4} ${y(0)}h8M${x(0)} ${y(0) - 4}v8`} className="stroke-ink" />
    </g>
  );
}

function showLoss(loss: number): string {
  return showNumber(loss, loss < 0.1 ? 4 : 2);
}
