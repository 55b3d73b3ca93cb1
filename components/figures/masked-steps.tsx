import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { maskedRun } from './sequence-examples.ts';
import { showNumber } from './show-number.ts';

const box = { width: 62, height: 46 };
const [output, state, input] = [14, 82, 150];
const centre = (at: number): number => 92 + at * 110;

/** The two steps of the worked example with a padded step between them, which only hands the state on. */
export function MaskedSteps() {
  const t = useTranslations('figures.masked-steps');
  const numbers = { states: maskedRun.map((step) => showNumber(step.state, 2)).join(', ') };
  return (
    <FigureFrame width={368} height={184} label={t('label', numbers)} caption={t('caption')}>
      <text x={0} y={state} dominantBaseline="central" className="fill-muted">
        0
      </text>
      {maskedRun.map((step, at) => (
        <Step key={at} at={at} {...step} copied={t('copied')} />
      ))}
    </FigureFrame>
  );
}

type StepProps = (typeof maskedRun)[number] & { at: number; copied: string };

function Step({ at, input: value, isReal, state: reached, copied }: StepProps) {
  const x = centre(at);
  const [left, top, bottom] = [x - box.width / 2, state - box.height / 2, state + box.height / 2];
  const before = at === 0 ? 12 : centre(at - 1) + box.width / 2;
  return (
    <g>
      <Arrow from={[before, state]} to={[left, state]} tone="accent" />
      {isReal ? (
        <Arrow from={[x, input - 14]} to={[x, bottom]} />
      ) : (
        <path d={`M${left} ${state}H${x + box.width / 2}`} strokeWidth="2" className="stroke-accent" />
      )}
      <Arrow from={[x, top]} to={[x, output + 8]} />
      <rect
        x={left}
        y={top}
        width={box.width}
        height={box.height}
        rx="3"
        strokeDasharray={isReal ? undefined : '4 3'}
        className={isReal ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-line-strong'}
      />
      <text
        x={x}
        y={isReal ? state : state + 14}
        textAnchor="middle"
        dominantBaseline="central"
        className={isReal ? 'fill-ink' : 'fill-muted text-[11px]'}
      >
        {isReal ? 'tanh' : copied}
      </text>
      <MathName
        x={x}
        y={output}
        textAnchor="middle"
        name="h"
        index={String(at)}
        rest={` = ${showNumber(reached, 2)}`}
      />
      <MathName
        x={x}
        y={input}
        textAnchor="middle"
        className={isReal ? 'fill-ink' : 'fill-muted'}
        name="x"
        index={String(at)}
        rest={isReal ? ` = ${showNumber(value)}` : ''}
      />
      <text x={x} y={input + 24} textAnchor="middle" className="fill-muted">
        {`mask ${isReal ? 1 : 0}`}
      </text>
    </g>
  );
}
