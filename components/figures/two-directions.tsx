import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { PartName } from './figure-text.tsx';
import { runBothWays } from './sequence-examples.ts';
import { showNumber } from './show-number.ts';

const steps = runBothWays();
const box = { width: 74, height: 36 };
const rows = { forward: 20, input: 82, backward: 140, output: 192 };
const centre = (at: number): number => 148 + at * 132;

/** One chain from the left, one from the right; row t takes from both what stands over x_t. */
export function TwoDirections() {
  const t = useTranslations('figures.two-directions');
  const pairs = steps.map(({ forward, backward }) => `${showNumber(forward, 2)}, ${showNumber(backward, 2)}`);
  return (
    <FigureFrame
      width={368}
      height={202}
      label={t('label', { pairs: pairs.join('; ') })}
      caption={t('caption')}
    >
      <PartName x={0} y={rows.forward} dominantBaseline="central">
        {t('forward')}
      </PartName>
      <PartName x={0} y={rows.backward} dominantBaseline="central">
        {t('backward')}
      </PartName>
      <path d="M0 170H368" className="stroke-line" />
      <PartName x={0} y={rows.output}>
        y
      </PartName>
      <Arrow from={[78, rows.forward]} to={[centre(0) - box.width / 2, rows.forward]} tone="accent" />
      <Arrow
        from={[centre(0) + box.width / 2, rows.forward]}
        to={[centre(1) - box.width / 2, rows.forward]}
        tone="accent"
      />
      <Arrow
        from={[centre(1) - box.width / 2, rows.backward]}
        to={[centre(0) + box.width / 2, rows.backward]}
        tone="accent"
      />
      <Arrow from={[366, rows.backward]} to={[centre(1) + box.width / 2, rows.backward]} tone="accent" />
      {steps.map((step, at) => (
        <Column key={at} at={at} {...step} />
      ))}
    </FigureFrame>
  );
}

function Column({ at, input, forward, backward }: (typeof steps)[number] & { at: number }) {
  const x = centre(at);
  return (
    <g textAnchor="middle">
      <Arrow from={[x, rows.input - 14]} to={[x, rows.forward + box.height / 2]} />
      <Arrow from={[x, rows.input + 8]} to={[x, rows.backward - box.height / 2]} />
      <State x={x} y={rows.forward} value={forward} />
      <State x={x} y={rows.backward} value={backward} />
      <MathName x={x} y={rows.input} name="x" index={String(at)} rest={` = ${input}`} />
      <text x={x} y={rows.output} className="fill-ink font-mono">
        {`[${showNumber(forward, 2)}, ${showNumber(backward, 2)}]`}
      </text>
    </g>
  );
}

function State({ x, y, value }: { x: number; y: number; value: number }) {
  return (
    <g>
      <rect
        x={x - box.width / 2}
        y={y - box.height / 2}
        width={box.width}
        height={box.height}
        rx="3"
        className="fill-accent-soft stroke-accent"
      />
      <text x={x} y={y} dominantBaseline="central" className="fill-ink font-mono">
        {showNumber(value, 2)}
      </text>
    </g>
  );
}
