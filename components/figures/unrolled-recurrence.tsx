import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { unroll } from './recurrence-example.ts';
import { showNumber } from './show-number.ts';

const steps = unroll();
const box = { width: 48, height: 42 };
const rows = { output: 16, state: 104, input: 190, sensitivity: 226 };
const centre = (at: number): number => 98 + at * 80;

/** A recurrent network drawn once per step: the same three weights at every step, and the first input fading. */
export function UnrolledRecurrence() {
  const t = useTranslations('figures.unrolled-recurrence');
  const listed = (pick: (step: (typeof steps)[number]) => number): string =>
    steps.map((step) => showNumber(pick(step), 2)).join(', ');
  const numbers = {
    inputs: steps.map(({ input }) => input).join(', '),
    states: listed(({ state }) => state),
    outputs: listed(({ output }) => output),
    sensitivities: listed(({ sensitivity }) => sensitivity),
  };
  return (
    <FigureFrame width={368} height={236} label={t('label', numbers)} caption={t('caption')}>
      <MathName x={0} y={rows.state + 4} name="h" index="0" rest=" = 0" />
      {steps.map((step, at) => (
        <StepColumn key={at} at={at} {...step} />
      ))}
      <Sensitivities />
    </FigureFrame>
  );
}

type StepColumnProps = (typeof steps)[number] & { at: number };

function StepColumn({ at, input, state, output }: StepColumnProps) {
  const x = centre(at);
  const index = String(at + 1);
  const [left, top, bottom] = [x - box.width / 2, rows.state - box.height / 2, rows.state + box.height / 2];
  const before = at === 0 ? 46 : centre(at - 1) + box.width / 2;
  return (
    <g>
      <Arrow from={[before, rows.state]} to={[left, rows.state]} tone="accent" />
      <MathName
        x={(before + left) / 2 - 2}
        y={rows.state - 9}
        textAnchor="middle"
        className="fill-accent text-[11px]"
        name="W"
        index="h"
      />
      <Arrow from={[x, rows.input - 14]} to={[x, bottom]} />
      <MathName x={x + 5} y={bottom + 26} className="fill-muted text-[11px]" name="W" index="x" />
      <Arrow from={[x, top]} to={[x, rows.output + 8]} />
      <MathName x={x + 5} y={top - 22} className="fill-muted text-[11px]" name="W" index="y" />
      <rect
        x={left}
        y={top}
        width={box.width}
        height={box.height}
        rx="3"
        className="fill-accent-soft stroke-accent"
      />
      <MathName
        x={x}
        y={rows.state - 5}
        textAnchor="middle"

        name="h"
        index={index}
      />
      <text x={x} y={rows.state + 13} textAnchor="middle" className="fill-ink font-mono">
        {showNumber(state, 2)}
      </text>
      <MathName
        x={x}
        y={rows.input}
        textAnchor="middle"
        name="x"
        index={index}
        rest={` = ${showNumber(input)}`}
      />
      <MathName
        x={x}
        y={rows.output}
        textAnchor="middle"
        name="y"
        index={index}
        rest={` = ${showNumber(output, 2)}`}
      />
    </g>
  );
}

/** The row below: how much each state still depends on the first. */
function Sensitivities() {
  return (
    <g>
      <line x1={0} y1={rows.sensitivity - 20} x2={368} y2={rows.sensitivity - 20} className="stroke-line" />
      <text x={0} y={rows.sensitivity} className="fill-muted">
        ∂<Letter index="t" /> / ∂<Letter index="1" />
      </text>
      {steps.map(({ sensitivity }, at) => (
        <text key={at} x={centre(at)} y={rows.sensitivity} textAnchor="middle" className="fill-ink font-mono">
          {showNumber(sensitivity, 2)}
        </text>
      ))}
    </g>
  );
}

function Letter({ index }: { index: string }) {
  return (
    <>
      <tspan className="font-[KaTeX_Math,serif] text-[1.15em] italic">h</tspan>
      <tspan dy="3" className="font-[KaTeX_Math,serif] text-[0.8em] italic">
        {index}
      </tspan>
      <tspan dy="-3">&#8203;</tspan>
    </>
  );
}
