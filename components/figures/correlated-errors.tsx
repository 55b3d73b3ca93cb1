import { useTranslations } from 'next-intl';
import { correlations, mostModels, varianceOfMean } from './correlated-errors-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 214];
const plot = { left: 34, right: 296, top: 24, bottom: 176 };
const x = linearScale([1, mostModels], [plot.left, plot.right]);
const y = linearScale([0, 1], [plot.bottom, plot.top]);
const marked = 5;
const models = Array.from({ length: mostModels }, (_, at) => at + 1);

/** How the variance of an average falls with the number of models, and where correlation stops it. */
export function CorrelatedErrors() {
  const t = useTranslations('figures.correlated-errors');
  const shown = (count: number, correlation: number): string =>
    showNumber(varianceOfMean(count, correlation), 2);
  const numbers = {
    marked,
    most: mostModels,
    half: shown(marked, 0.5),
    none: shown(marked, 0),
    halfAtMost: shown(mostModels, 0.5),
    highAtMost: shown(mostModels, 0.9),
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Axes modelsLabel={t('models')} varianceLabel={t('variance')} />
      {correlations.map((correlation) => (
        <g key={correlation}>
          <path
            d={linePath(models.map((count) => [x(count), y(varianceOfMean(count, correlation))] as const))}
            className={`fill-none ${correlation === 0.5 ? 'stroke-accent' : 'stroke-muted'}`}
            strokeWidth={correlation === 0.5 ? 2.5 : 1.5}
          />
          <text
            x={plot.right + 6}
            y={y(varianceOfMean(mostModels, correlation))}
            dominantBaseline="central"
            className={correlation === 0.5 ? 'fill-accent font-semibold' : 'fill-muted'}
          >
            ρ = {correlation}
          </text>
        </g>
      ))}
      {[0.5, 0].map((correlation) => (
        <circle
          key={correlation}
          cx={x(marked)}
          cy={y(varianceOfMean(marked, correlation))}
          r="4"
          className={correlation === 0.5 ? 'fill-accent' : 'fill-muted'}
        />
      ))}
    </FigureFrame>
  );
}

function Axes({ modelsLabel, varianceLabel }: { modelsLabel: string; varianceLabel: string }) {
  return (
    <g className="fill-muted">
      {[0, 0.25, 0.5, 0.75, 1].map((variance) => (
        <g key={variance}>
          <path d={`M${plot.left} ${y(variance)}H${plot.right}`} className="stroke-line" />
          <text x={plot.left - 6} y={y(variance)} textAnchor="end" dominantBaseline="central">
            {variance}
          </text>
        </g>
      ))}
      {[1, 5, 10, 15, 20].map((count) => (
        <text key={count} x={x(count)} y={plot.bottom + 16} textAnchor="middle">
          {count}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={height - 4} textAnchor="middle">
        {modelsLabel}
      </text>
      <text x={0} y={10}>
        {varianceLabel}
      </text>
    </g>
  );
}
