import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

const plot = { left: 28, right: 360, top: 12, bottom: 172 };
const highest = 5;
const x = linearScale([0, 1], [plot.left, plot.right]);
const y = linearScale([0, highest], [plot.bottom, plot.top]);

const styles = [
  { stroke: 'stroke-accent', dashes: undefined },
  { stroke: 'stroke-ink', dashes: '6 3' },
  { stroke: 'stroke-muted', dashes: '2 4' },
] as const;

const crossEntropy = (p: number): number => -Math.log(p);
const squared = (p: number): number => (1 - p) ** 2;

/** What one example costs, against the probability that the true one of two classes got. */
export function LossCurves() {
  const t = useTranslations('figures.loss-curves');
  const examples = [0.01, 0.5].map((p) => ({ p, loss: crossEntropy(p) }));
  const numbers = Object.fromEntries(
    examples.flatMap(({ p, loss }, at) => [
      [`p${at + 1}`, showNumber(p, at === 0 ? 2 : 1)],
      [`loss${at + 1}`, showNumber(loss, 2)],
    ]),
  ) as Record<'p1' | 'loss1' | 'p2' | 'loss2', string>;
  return (
    <FigureFrame width={368} height={208} label={t('label', numbers)} caption={t('caption')}>
      <Axes label={t('axis')} />
      {/* Two classes: the true one wins above one half, and nothing in between counts. */}
      <path
        d={`M${x(0)} ${y(1)}H${x(0.5)}V${y(0)}H${x(1)}`}
        className={`fill-none ${styles[2].stroke}`}
        strokeWidth="2"
        strokeDasharray={styles[2].dashes}
      />
      <Curve of={squared} from={0} style={styles[1]} />
      <Curve of={crossEntropy} from={Math.exp(-highest)} style={styles[0]} />
      {examples.map(({ p, loss }) => (
        <g key={p}>
          <circle cx={x(p)} cy={y(loss)} r="4" className="fill-accent" />
          <HaloText x={x(p) + 9} y={y(loss) - 4} className="fill-accent">
            {t('point', { p: showNumber(p, p < 0.1 ? 2 : 1), loss: showNumber(loss, 2) })}
          </HaloText>
        </g>
      ))}
      <Legend names={['−ln p', '(1 − p)²', t('error')]} />
    </FigureFrame>
  );
}

function Axes({ label }: { label: string }) {
  return (
    <g>
      {[0, 1, 2, 3, 4, 5].map((loss) => (
        <g key={loss}>
          <line x1={plot.left} x2={plot.right} y1={y(loss)} y2={y(loss)} className="stroke-line" />
          <text
            x={plot.left - 6}
            y={y(loss)}
            textAnchor="end"
            dominantBaseline="central"
            className="fill-muted"
          >
            {loss}
          </text>
        </g>
      ))}
      {[0, 0.25, 0.5, 0.75, 1].map((p) => (
        <text key={p} x={x(p)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {p}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={204} textAnchor="middle" className="fill-muted">
        {label}
      </text>
    </g>
  );
}

interface CurveProps {
  of: (p: number) => number;
  from: number;
  style: (typeof styles)[number];
}

function Curve({ of, from, style }: CurveProps) {
  const points = Array.from({ length: 121 }, (_, at) => {
    // Denser at the left, where the logarithm is steep.
    const p = from + (1 - from) * (at / 120) ** 2;
    return [x(p), y(of(p))] as const;
  });
  return (
    <path
      d={linePath(points)}
      className={`fill-none ${style.stroke}`}
      strokeWidth="2"
      strokeDasharray={style.dashes}
    />
  );
}

function Legend({ names }: { names: string[] }) {
  return names.map((name, at) => {
    const { stroke, dashes } = styles[at]!;
    const line = { x1: 190, x2: 216, y1: 22 + at * 20, y2: 22 + at * 20 };
    return (
      <g key={name}>
        <line {...line} className={stroke} strokeWidth="2" strokeDasharray={dashes} />
        <HaloText x={224} y={line.y1} dominantBaseline="central">
          {name}
        </HaloText>
      </g>
    );
  });
}
