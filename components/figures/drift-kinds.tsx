import { useTranslations } from 'next-intl';
import {
  accuracyOf,
  conceptDrift,
  covariateShift,
  reference,
  stabilityIndex,
  type Period,
} from './drift-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 236];
const panels = { shift: 0, drift: 196 };
const panelWidth = 172;
const bin = panelWidth / reference.shares.length;
const bars = { top: 44, base: 134 };
const y = linearScale([0, 0.5], [bars.base, bars.top]);

/** Two changes of the world: one that the input monitor sees, one that it cannot see. */
export function DriftKinds() {
  const t = useTranslations('figures.drift-kinds');
  const percent = (share: number): string => t('percent', { value: showNumber(100 * share) });
  const numbers = {
    shiftIndex: index(covariateShift),
    driftIndex: index(conceptDrift),
    before: percent(accuracyOf(reference)),
    shifted: percent(accuracyOf(covariateShift)),
    drifted: percent(accuracyOf(conceptDrift)),
  };
  const words = { percent, shares: t('shares'), right: t('right'), accuracy: t('accuracy') };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Panel left={panels.shift} title={t('shift')} period={covariateShift} words={words} />
      <Panel left={panels.drift} title={t('drift')} period={conceptDrift} words={words} />
    </FigureFrame>
  );
}

interface PanelProps {
  left: number;
  title: string;
  period: Period;
  words: { percent: (share: number) => string; shares: string; right: string; accuracy: string };
}

function Panel({ left, title, period, words }: PanelProps) {
  return (
    <g transform={`translate(${left} 0)`}>
      <text y={12} className="fill-ink font-semibold">
        {title}
      </text>
      <text y={30} className="fill-muted">
        {words.shares}
      </text>
      {period.shares.map((share, at) => (
        <g key={at}>
          <rect
            x={at * bin + 8}
            y={y(share)}
            width={bin - 16}
            height={bars.base - y(share)}
            className="fill-accent"
          />
          <path
            d={`M${at * bin + 2} ${y(reference.shares[at]!)}h${bin - 4}`}
            className="stroke-warn"
            strokeWidth="2.5"
          />
          <text
            x={(at + 0.5) * bin}
            y={bars.base + 36}
            textAnchor="middle"
            className={
              period.accuracies[at] === reference.accuracies[at] ? 'fill-muted' : 'fill-warn font-semibold'
            }
          >
            {words.percent(period.accuracies[at]!)}
          </text>
        </g>
      ))}
      <path d={`M0 ${bars.base}h${panelWidth}`} className="stroke-line-strong" />
      <text y={bars.base + 18} className="fill-muted">
        {words.right}
      </text>
      <text y={bars.base + 64} className="fill-ink">
        PSI {index(period)}
      </text>
      <text y={bars.base + 84} className="fill-ink">
        {words.accuracy} {words.percent(accuracyOf(reference))} → {words.percent(accuracyOf(period))}
      </text>
    </g>
  );
}

function index({ shares }: Period): string {
  return showNumber(stabilityIndex(reference.shares, shares), 2);
}
