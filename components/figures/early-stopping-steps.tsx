import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { validated } from './practice-examples.ts';

const { values, patience, best, stop } = validated;
const plot = { left: 34, right: 352, top: 20, bottom: 150 };
const x = linearScale([0, values.length - 1], [plot.left, plot.right]);
const y = linearScale([0.4, 1], [plot.bottom, plot.top]);

/** The first example: two values without an improvement end the training, and the later, better one is never seen. */
export function EarlyStoppingSteps() {
  const t = useTranslations('figures.early-stopping-steps');
  const points = values.map((value, epoch) => [x(epoch), y(value)] as const);
  const numbers = { values: values.join(', '), patience, best, stop };
  return (
    <FigureFrame width={368} height={188} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Axes epoch={t('epoch')} />
      <path d={`M${x(stop)} ${plot.top - 8}V${plot.bottom}`} className="stroke-warn" />
      <text x={x(stop) + 6} y={plot.top} className="fill-warn">
        {t('stop')}
      </text>
      <path d={linePath(points.slice(0, stop + 1))} strokeWidth="2" className="fill-none stroke-accent" />
      <path
        d={linePath(points.slice(stop))}
        strokeWidth="2"
        strokeDasharray="1 5"
        strokeLinecap="round"
        className="fill-none stroke-accent"
      />
      {points.map(([left, top], epoch) => (
        <circle
          key={epoch}
          cx={left}
          cy={top}
          r={epoch === best ? 5.5 : 3.5}
          strokeWidth="1.5"
          className={epoch <= stop ? 'fill-accent stroke-accent' : 'fill-paper stroke-accent'}
        />
      ))}
      <HaloText x={x(best)} y={y(values[best]!) + 22} textAnchor="middle">
        {t('best')}
      </HaloText>
      {Array.from({ length: patience }, (_, at) => (
        <HaloText
          key={at}
          x={x(best + 1 + at)}
          y={y(values[best + 1 + at]!) - 12}
          textAnchor="middle"
          className="fill-muted"
        >
          {t('wait', { count: at + 1 })}
        </HaloText>
      ))}
    </FigureFrame>
  );
}

function Axes({ epoch }: { epoch: string }) {
  return (
    <g>
      {[0.4, 0.6, 0.8, 1].map((value) => (
        <g key={value} className="fill-muted">
          <path d={`M${plot.left} ${y(value)}H${plot.right}`} className="stroke-line" />
          <text x={plot.left - 8} y={y(value)} textAnchor="end" dominantBaseline="central">
            {value}
          </text>
        </g>
      ))}
      {values.map((_, at) => (
        <text key={at} x={x(at)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {at}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={184} textAnchor="middle" className="fill-muted">
        {epoch}
      </text>
    </g>
  );
}
