import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import {
  baseline,
  input,
  integratedGradient,
  meanSlope,
  midpoints,
  score,
  slope,
  steps,
} from './saturated-gradient-example.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 190];
const panelWidth = 164;
const lefts = { score: 12, slope: 200 };
const plot = { top: 34, bottom: 142 };
const x = linearScale([baseline, input], [8, panelWidth - 8]);
const y = linearScale([0, 1.2], [plot.bottom, plot.top]);
const barWidth = (x(input) - x(baseline)) / steps;

/** A score that saturates, and its slope along the way: zero at the input, not on average. */
export function SaturatedGradient() {
  const t = useTranslations('figures.saturated-gradient');
  const numbers = {
    input,
    baseline,
    from: showNumber(score(baseline)),
    to: showNumber(score(input)),
    slope: showNumber(slope(input)),
    mean: showNumber(meanSlope(), 1),
    attribution: showNumber(integratedGradient()),
  };
  const curve = [baseline, 1, input].map((at) => [x(at), y(score(at))] as const);
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Panel left={lefts.score} title={t('score')} words={[t('baseline'), t('input')]}>
        <path d={linePath(curve)} className="fill-none stroke-accent" strokeWidth="2.5" />
        <circle cx={x(input)} cy={y(score(input))} r="4" className="fill-accent" />
        <HaloText x={x(input)} y={y(score(input)) - 10} textAnchor="end" className="fill-warn">
          {t('here', numbers)}
        </HaloText>
      </Panel>
      <Panel left={lefts.slope} title={t('slope')} words={[t('baseline'), t('input')]}>
        {midpoints.map((at) => (
          <rect
            key={at}
            x={x(at) - barWidth / 2 + 1}
            y={y(slope(at))}
            width={barWidth - 2}
            height={plot.bottom - y(slope(at))}
            className="fill-accent"
          />
        ))}
        <path
          d={`M${x(baseline)} ${y(meanSlope())}H${x(input)}`}
          className="stroke-ink"
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
        <HaloText x={x(input)} y={y(meanSlope()) - 8} textAnchor="end">
          {t('mean', numbers)}
        </HaloText>
      </Panel>
    </FigureFrame>
  );
}

interface PanelProps {
  left: number;
  title: string;
  /** Names of the two ends of the way. */
  words: [string, string];
  children: ReactNode;
}

function Panel({ left, title, words, children }: PanelProps) {
  return (
    <g transform={`translate(${left} 0)`}>
      <text y={12} className="fill-ink font-semibold">
        {title}
      </text>
      {[0, 0.5, 1].map((value) => (
        <path key={value} d={`M0 ${y(value)}H${panelWidth}`} className="stroke-line" />
      ))}
      {[0, 1].map((value) => (
        <text
          key={value}
          x={-4}
          y={y(value)}
          textAnchor="end"
          dominantBaseline="central"
          className="fill-muted"
        >
          {value}
        </text>
      ))}
      {[baseline, 1, input].map((value) => (
        <text key={value} x={x(value)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {value}
        </text>
      ))}
      <text x={0} y={plot.bottom + 34} className="fill-muted">
        {words[0]}
      </text>
      <text x={panelWidth} y={plot.bottom + 34} textAnchor="end" className="fill-muted">
        {words[1]}
      </text>
      {children}
    </g>
  );
}
