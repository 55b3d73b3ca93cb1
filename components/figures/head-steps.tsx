import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { head, headOutputs } from './worked-sequences.ts';

const outputs = headOutputs();
const last = outputs.length - 1;
const centre = (step: number): number => 116 + step * 168;
const rows = { output: 40, state: 144 };

/** The states go on to the right; the head, with weights of its own, turns each of them into an output above. */
export function HeadSteps() {
  const t = useTranslations('figures.head-steps');
  const numbers = {
    states: head.states.map((state) => `[${state.join(', ')}]`).join(', '),
    outputs: outputs.map((output) => showNumber(output, 1)).join(', '),
  };
  return (
    <FigureFrame width={368} height={176} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={0} y={rows.output + 4}>
        y
      </PartName>
      <PartName x={0} y={rows.state + 4}>
        h
      </PartName>
      {head.states.map((state, step) => {
        const x = centre(step);
        return (
          <g key={step}>
            <ValueBox
              x={x}
              y={rows.state}
              width={86}
              height={44}
              text={`[${state.join(', ')}]`}
              note={`t = ${step}`}
            />
            <Arrow from={[x, rows.state - 24]} to={[x, rows.output + 18]} tone="accent" />
            <text x={x - 8} y={88} textAnchor="end" className="fill-accent font-mono text-[11px]">
              {state.map((value, unit) => `${value}·${head.W[unit]}`).join(' + ')}
            </text>
            <text x={x - 8} y={104} textAnchor="end" className="fill-accent font-mono text-[11px]">
              {`+ ${head.b}`}
            </text>
            <ValueBox
              x={x}
              y={rows.output}
              width={60}
              height={32}
              text={showNumber(outputs[step]!, 1)}
              isMarked={step === last}
            />
          </g>
        );
      })}
      <Arrow from={[24, rows.state]} to={[centre(0) - 45, rows.state]} />
      <Arrow from={[centre(0) + 44, rows.state]} to={[centre(1) - 45, rows.state]} />
      <PartName x={centre(0.5)} y={14} textAnchor="middle">
        {t('every')}
      </PartName>
      <path d={`M${centre(0)} 22H${centre(1)}`} className="fill-none stroke-line-strong" />
      <text x={366} y={rows.output + 34} textAnchor="end" className="fill-accent">
        {t('one')}
      </text>
    </FigureFrame>
  );
}
