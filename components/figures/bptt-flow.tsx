import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { bptt, bpttSteps } from './worked-sequences.ts';

const { h, a, db, dh0 } = bpttSteps();
const four = (value: number): string => showNumber(value, 4);
const centre = (at: number): number => 140 + at * 132;
const start = 28;
const rail = { forward: 76, back: 98 };

/** Values forwards, gradients backwards through the same two steps; what both give to the bias adds up. */
export function BpttFlow() {
  const t = useTranslations('figures.bptt-flow');
  const numbers = {
    h: h.map(four).join(', '),
    dh: bptt.dh.join(', '),
    last: four(a[1]!),
    first: four(a[0]!),
    db: four(db),
  };
  return (
    <FigureFrame width={368} height={226} label={t('label', numbers)} caption={t('caption')}>
      <BeforeFirst />
      {h.map((state, at) => {
        const x = centre(at);
        const before = at === 0 ? start : centre(at - 1) + 34;
        return (
          <g key={at}>
            <Arrow from={[before, rail.forward]} to={[x - 34, rail.forward]} />
            <Arrow from={[x - 34, rail.back]} to={[before, rail.back]} tone="accent" />
            <Arrow from={[x + 8, 30]} to={[x + 8, 60]} tone="accent" />
            <MathName
              x={x}
              y={20}
              textAnchor="middle"
              className="fill-accent"
              name="dh"
              index={String(at)}
              rest={` = ${bptt.dh[at]}`}
            />
            <Arrow from={[x, 114]} to={[x, 176]} tone="accent" />
            <MathName
              x={x + 8}
              y={144}
              className="fill-accent"
              name="a"
              index={String(at)}
              rest={` = ${four(a[at]!)}`}
            />
            <ValueBox x={x} y={87} width={68} height={54} text={four(state)} note={`h${'₀₁'[at]}`} />
          </g>
        );
      })}
      <text x={centre(0.5)} y={rail.back + 17} textAnchor="middle" className="fill-accent text-[11px]">
        {`× ${bptt.Wh}`}
      </text>
      <ValueBox
        x={centre(0.5)}
        y={192}
        width={230}
        height={30}
        text={`db = ${four(a[0]!)} + ${four(a[1]!)} = ${four(db)}`}
        isMarked
      />
    </FigureFrame>
  );
}

/** The state that the first step starts from, and the gradient that arrives there. */
function BeforeFirst() {
  return (
    <g>
      <MathName x={0} y={rail.forward - 10} name="h" index="−1" rest=" = 0" />
      <MathName
        x={0}
        y={rail.back + 18}
        className="fill-accent"
        name="dh"
        index="−1"
        rest={` = ${four(dh0)}`}
      />
      <text x={0} y={rail.back + 36} className="fill-muted font-mono text-[11px]">
        → dh0
      </text>
    </g>
  );
}
