import { useTranslations } from 'next-intl';
import { epochs, patience, stopEarly, train } from './early-stopping-run.ts';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 214];
const plot = { left: 34, right: 360, top: 22, bottom: 176 };
const x = linearScale([0, epochs], [plot.left, plot.right]);
const y = linearScale([0, 0.32], [plot.bottom, plot.top]);

/** Training and validation loss of a model that overfits, with the epoch that early stopping keeps. */
export function EarlyStopping() {
  const t = useTranslations('figures.early-stopping');
  const { training, validation } = train();
  const { best, stop } = stopEarly(validation, patience);
  const numbers = {
    best,
    stop,
    patience,
    epochs: epochs - 1,
    lowest: showNumber(validation[best]!, 3),
    last: showNumber(validation.at(-1)!, 3),
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Axes epochLabel={t('epoch')} lossLabel={t('loss')} />
      <path d={curve(training)} className="fill-none stroke-muted" strokeWidth="1.5" strokeDasharray="5 3" />
      <path d={curve(validation.slice(0, stop + 1))} className="fill-none stroke-accent" strokeWidth="2" />
      <path
        d={curve(validation, stop)}
        className="fill-none stroke-accent opacity-50"
        strokeWidth="2"
        strokeDasharray="1 4"
        strokeLinecap="round"
      />
      <path
        d={linePath([
          [x(stop), plot.top - 4],
          [x(stop), plot.bottom],
        ])}
        className="stroke-warn"
      />
      <text x={x(stop) + 5} y={plot.top + 4} className="fill-warn">
        {t('stop', numbers)}
      </text>
      <circle cx={x(best)} cy={y(validation[best]!)} r="4" className="fill-accent" />
      <HaloText x={x(best)} y={y(validation[best]!) + 19} textAnchor="middle">
        {t('best', numbers)}
      </HaloText>
      <HaloText x={x(58)} y={y(validation[58]!) - 10} textAnchor="end" className="fill-accent">
        {t('validation')}
      </HaloText>
      <HaloText x={x(58)} y={y(training[58]!) - 8} textAnchor="end" className="fill-muted">
        {t('training')}
      </HaloText>
    </FigureFrame>
  );

  function curve(losses: readonly number[], from = 0): string {
    return linePath(losses.map((loss, epoch) => [x(epoch), y(loss)] as const).slice(from));
  }
}

function Axes({ epochLabel, lossLabel }: { epochLabel: string; lossLabel: string }) {
  return (
    <g className="fill-muted">
      {[0, 0.1, 0.2, 0.3].map((loss) => (
        <g key={loss}>
          <path d={`M${plot.left} ${y(loss)}H${plot.right}`} className="stroke-line" />
          <text x={plot.left - 6} y={y(loss)} textAnchor="end" dominantBaseline="central">
            {showNumber(loss, 1)}
          </text>
        </g>
      ))}
      {[0, 20, 40, 60, 80].map((epoch) => (
        <text key={epoch} x={x(epoch)} y={plot.bottom + 16} textAnchor="middle">
          {epoch}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={height - 4} textAnchor="middle">
        {epochLabel}
      </text>
      <text x={0} y={10}>
        {lossLabel}
      </text>
    </g>
  );
}
