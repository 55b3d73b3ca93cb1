import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { example, lstmStep } from './lstm-example.ts';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';

const step = lstmStep();
const two = (value: number): string => showNumber(value, 2);
const rail = 46;
const bus = 262;
const boxTop = 204;
const gates = [
  { name: 'f', x: 78, value: step.forget, rule: 'σ', side: 'left' },
  { name: 'i', x: 150, value: step.input, rule: 'σ', side: 'left' },
  { name: 'g', x: 214, value: step.candidate, rule: 'tanh', side: 'right' },
  { name: 'o', x: 292, value: step.output, rule: 'σ', side: 'right' },
] as const;
const joint = { x: 182, y: 118 };
const shown = { x: 292, y: 150 };

/** One step of an LSTM with its numbers; the path of the cell state along the top meets no matrix. */
export function LstmCell() {
  const t = useTranslations('figures.lstm-cell');
  const numbers = {
    input: showNumber(example.input),
    state: showNumber(example.state, 1),
    cell: showNumber(example.cell, 1),
    forget: two(step.forget),
    write: two(step.input),
    candidate: two(step.candidate),
    output: two(step.output),
    nextCell: two(step.cell),
    nextState: two(step.state),
  };
  return (
    <FigureFrame width={368} height={288} label={t('label', numbers)} caption={t('caption')}>
      <CellStatePath />
      <Candidate />
      <Shown />
      {gates.map((gate) => (
        <Gate key={gate.name} {...gate} />
      ))}
      <Bus />
    </FigureFrame>
  );
}

function CellStatePath() {
  return (
    <g>
      <Arrow from={[0, rail]} to={[gates[0].x - 11, rail]} tone="accent" />
      <Arrow from={[gates[0].x + 11, rail]} to={[joint.x - 11, rail]} tone="accent" />
      <Arrow from={[joint.x + 11, rail]} to={[366, rail]} tone="accent" />
      <MathName x={0} y={rail - 24} name="c" index="t−1" rest={` = ${two(example.cell)}`} />
      <MathName x={366} y={rail - 24} textAnchor="end" name="c" index="t" rest={` = ${two(step.cell)}`} />
      <Arrow from={[gates[0].x, boxTop]} to={[gates[0].x, rail + 11]} />
      <Operation x={gates[0].x} y={rail}>
        ×
      </Operation>
      <Operation x={joint.x} y={rail}>
        +
      </Operation>
    </g>
  );
}

/** The candidate, scaled by the input gate, goes up to the sum. */
function Candidate() {
  const [, write, candidate] = gates;
  return (
    <g>
      <Arrow from={[write.x, boxTop]} to={[joint.x - 6, joint.y + 10]} />
      <Arrow from={[candidate.x, boxTop]} to={[joint.x + 6, joint.y + 10]} />
      <Arrow from={[joint.x, joint.y - 11]} to={[joint.x, rail + 11]} />
      <Operation {...joint}>×</Operation>
    </g>
  );
}

/** What the output gate lets out of the cell state. */
function Shown() {
  return (
    <g>
      <Arrow from={[shown.x, rail + 1]} to={[shown.x, 84]} />
      <Rule x={shown.x} y={84} text="tanh" />
      <Arrow from={[shown.x, 108]} to={[shown.x, shown.y - 11]} />
      <Arrow from={[shown.x, boxTop]} to={[shown.x, shown.y + 11]} />
      <Arrow from={[shown.x + 11, shown.y]} to={[366, shown.y]} />
      <MathName x={366} y={shown.y - 9} textAnchor="end" name="h" index="t" rest={` = ${two(step.state)}`} />
      <Operation {...shown}>×</Operation>
    </g>
  );
}

function Gate({ name, x, value, rule, side }: (typeof gates)[number]) {
  return (
    <g>
      <Arrow from={[x, bus]} to={[x, boxTop + 24]} />
      <Rule x={x} y={boxTop} text={rule} />
      <MathName
        x={side === 'left' ? x - 5 : x + 5}
        y={boxTop - 10}
        textAnchor={side === 'left' ? 'end' : 'start'}
        name={name}
        rest={` = ${two(value)}`}
      />
    </g>
  );
}

/** All four blocks read the same two inputs. */
function Bus() {
  return (
    <g>
      <path d={`M0 ${bus}H${gates[3].x}`} strokeWidth="1.25" className="fill-none stroke-muted" />
      <MathName x={0} y={bus + 18} name="x" index="t" rest={` = ${showNumber(example.input)}`} />
      <MathName x={70} y={bus + 18} name="h" index="t−1" rest={` = ${showNumber(example.state, 1)}`} />
    </g>
  );
}

function Operation({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <g>
      <circle cx={x} cy={y} r="11" className="fill-surface stroke-ink" />
      <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className="fill-ink text-[15px]">
        {children}
      </text>
    </g>
  );
}

function Rule({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <g>
      <rect x={x - 21} y={y} width="42" height="24" rx="3" className="fill-surface stroke-line-strong" />
      <text x={x} y={y + 12} textAnchor="middle" dominantBaseline="central" className="fill-ink">
        {text}
      </text>
    </g>
  );
}
