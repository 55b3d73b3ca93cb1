import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { gruExample, gruStep } from './gru-example.ts';
import { showNumber } from './show-number.ts';

const step = gruStep();
const two = (value: number): string => showNumber(value, 2);
const [rail, middle, reset, gateTop, bus] = [44, 104, 166, 196, 250];
const x = { update: 96, keep: 160, join: 222, recurrent: 284, reset: 340 };

/** One step of a GRU with its numbers: the old state and the candidate are mixed; the reset gate acts behind the product. */
export function GruCell() {
  const t = useTranslations('figures.gru-cell');
  const numbers = {
    input: gruExample.input,
    state: gruExample.state,
    update: two(step.update),
    reset: two(step.reset),
    product: two(step.product),
    candidate: two(step.candidate),
    next: two(step.state),
  };
  return (
    <FigureFrame width={368} height={276} label={t('label', numbers)} caption={t('caption')}>
      <StatePath />
      <Update />
      <Candidate />
      <path d={`M0 ${bus}H${x.reset}`} strokeWidth="1.25" className="fill-none stroke-muted" />
      <MathName x={0} y={bus + 18} name="x" rest={` = ${gruExample.input}`} />
      <MathName x={60} y={bus + 18} name="h" rest={` = ${gruExample.state}`} />
    </FigureFrame>
  );
}

function StatePath() {
  return (
    <g>
      <Arrow from={[0, rail]} to={[x.update - 11, rail]} tone="accent" />
      <Arrow from={[x.update + 11, rail]} to={[x.join - 11, rail]} tone="accent" />
      <Arrow from={[x.join + 11, rail]} to={[366, rail]} tone="accent" />
      <MathName x={0} y={rail - 16} name="h" rest={` = ${two(gruExample.state)}`} />
      <MathName x={366} y={rail - 16} textAnchor="end" name="h′" rest={` = ${two(step.state)}`} />
      <Operation x={x.update} y={rail}>
        ×
      </Operation>
      <Operation x={x.join} y={rail}>
        +
      </Operation>
    </g>
  );
}

/** How much of the old state stays, and as much less of the candidate. */
function Update() {
  return (
    <g>
      <Arrow from={[x.update, bus]} to={[x.update, gateTop + 24]} />
      <Rule x={x.update} y={gateTop} text="σ" />
      <Arrow from={[x.update, gateTop]} to={[x.update, rail + 11]} />
      <MathName x={x.update - 7} y={gateTop - 12} textAnchor="end" name="z" rest={` = ${two(step.update)}`} />
      <Arrow from={[x.update, middle]} to={[x.keep - 15, middle]} />
      <Operation x={x.keep} y={middle} radius={15}>
        1−z
      </Operation>
      <Arrow from={[x.keep + 15, middle]} to={[x.join - 11, middle]} />
    </g>
  );
}

/** The input's part, and the state's part as far as the reset gate lets it through. */
function Candidate() {
  return (
    <g>
      <Operation x={x.join} y={middle}>
        ×
      </Operation>
      <Arrow from={[x.join, middle - 11]} to={[x.join, rail + 11]} />
      <Arrow from={[x.join, reset - 12]} to={[x.join, middle + 11]} />
      <Rule x={x.join} y={reset - 12} text="tanh" />
      <MathName x={x.join + 8} y={reset - 26} name="ĥ" rest={` = ${two(step.candidate)}`} />
      <Arrow from={[x.join, bus]} to={[x.join, reset + 12]} />
      <MathName x={x.join - 6} y={bus - 14} textAnchor="end" className="fill-muted" name="p" index="h" />
      <Arrow from={[x.recurrent - 11, reset]} to={[x.join + 21, reset]} />
      <Operation x={x.recurrent} y={reset}>
        ×
      </Operation>
      <Arrow from={[x.recurrent, bus]} to={[x.recurrent, reset + 11]} />
      <MathName x={x.recurrent - 6} y={bus - 14} textAnchor="end" className="fill-muted" name="q" index="h" />
      <Arrow from={[x.reset, bus]} to={[x.reset, gateTop + 24]} />
      <Rule x={x.reset} y={gateTop} text="σ" />
      <path d={`M${x.reset} ${gateTop}V${reset}`} strokeWidth="1.25" className="stroke-muted" />
      <Arrow from={[x.reset, reset]} to={[x.recurrent + 11, reset]} />
      <MathName x={366} y={reset - 9} textAnchor="end" name="r" rest={` = ${two(step.reset)}`} />
    </g>
  );
}

function Operation({
  x: at,
  y,
  radius = 11,
  children,
}: {
  x: number;
  y: number;
  radius?: number;
  children: ReactNode;
}) {
  return (
    <g>
      <circle cx={at} cy={y} r={radius} className="fill-surface stroke-ink" />
      <text
        x={at}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        className={radius > 11 ? 'fill-ink' : 'fill-ink text-[15px]'}
      >
        {children}
      </text>
    </g>
  );
}

function Rule({ x: at, y, text }: { x: number; y: number; text: string }) {
  return (
    <g>
      <rect x={at - 21} y={y} width="42" height="24" rx="3" className="fill-surface stroke-line-strong" />
      <text x={at} y={y + 12} textAnchor="middle" dominantBaseline="central" className="fill-ink">
        {text}
      </text>
    </g>
  );
}
