import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { adam, adamSteps } from './worked-training.ts';

const steps = adamSteps();
const first = steps[0]!;
const lanes = { m: 40, v: 112 };
const middle = (lanes.m + lanes.v) / 2;
const columns = [
  { x: 28, name: 't' },
  { x: 92, name: 'g' },
  { x: 170, name: 'm̂' },
  { x: 242, name: '√v̂' },
  { x: 306, name: 'step' },
  { x: 366, name: 'θ′' },
] as const;

/** The first step: the gradient and its square, their corrected means, and their quotient. Below, both steps. */
export function AdamMoments() {
  const t = useTranslations('figures.adam-moments');
  const numbers = {
    gradient: first.gradient,
    mean: showNumber(first.mean, 1),
    square: showNumber(first.square, 2),
    step: showNumber(first.step, 1),
    second: showNumber(steps[1]!.step, 4),
  };
  return (
    <FigureFrame width={368} height={236} label={t('label', numbers)} caption={t('caption')}>
      <Lane
        y={lanes.m}
        raw={`m′ ${showNumber(first.m, 2)}`}
        corrected={`m̂ ${showNumber(first.mean, 1)}`}
        weight="· 0.1"
        share="÷ 0.1"
      />
      <Lane
        y={lanes.v}
        raw={`v′ ${showNumber(first.v, 5)}`}
        corrected={`v̂ ${showNumber(first.square, 2)}`}
        weight="g² · 0.001"
        share="÷ 0.001"
      />
      <ValueBox
        x={28}
        y={middle}
        width={56}
        height={28}
        text={`g ${showNumber(first.gradient, 1)}`}
        isMarked
      />
      <ValueBox
        x={331}
        y={middle}
        width={72}
        height={44}
        text={showNumber(first.step, 1)}
        note={`${adam.lr} · m̂/√v̂`}
        isMarked
      />
      {columns.map(({ x, name }) => (
        <PartName key={name} x={x} y={172} textAnchor="end">
          {name === 'step' ? t('step') : name}
        </PartName>
      ))}
      {steps.map((step, at) => (
        <g key={at} textAnchor="end" className="fill-ink font-mono">
          {cellsOf(step, at).map((text, column) => (
            <text key={column} x={columns[column]!.x} y={196 + at * 24}>
              {text}
            </text>
          ))}
        </g>
      ))}
      <line x1={0} x2={368} y1={179} y2={179} className="stroke-line" />
    </FigureFrame>
  );
}

function cellsOf({ gradient, mean, square, step, theta }: (typeof steps)[number], at: number): string[] {
  return [
    String(at + 1),
    showNumber(gradient, 2),
    showNumber(mean, 4),
    showNumber(Math.sqrt(square), 4),
    showNumber(step, 4),
    showNumber(theta, 4),
  ];
}

interface LaneProps {
  y: number;
  raw: string;
  corrected: string;
  weight: string;
  /** By which the bias correction divides: the sum of the mean's weights. */
  share: string;
}

function Lane({ y, raw, corrected, weight, share }: LaneProps) {
  return (
    <g>
      <Arrow from={[59, middle + Math.sign(y - middle) * 6]} to={[98, y]} />
      <PartName x={62} y={y < middle ? y - 4 : y + 18} textAnchor="middle">
        {weight}
      </PartName>
      <ValueBox x={140} y={y} width={80} height={28} text={raw} />
      <Arrow from={[181, y]} to={[234, y]} />
      <PartName x={207} y={y - 7} textAnchor="middle">
        {share}
      </PartName>
      <ValueBox x={264} y={y} width={58} height={28} text={corrected} />
      <Arrow from={[294, y]} to={[316, middle + Math.sign(y - middle) * 24]} />
    </g>
  );
}
