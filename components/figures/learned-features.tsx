import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linearScale, type Interval } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { cases, hiddenOf, logitOf, trainXor, type Pair } from './xor-network.ts';

const side = 150;
const top = 24;
const network = trainXor();

/** “Exactly one of the two” in the input plane, and in the plane of the two hidden units that learned it. */
export function LearnedFeatures() {
  const t = useTranslations('figures.learned-features');
  const [first, second] = cases.map(({ input }) =>
    hiddenOf(network, input).map((value) => showNumber(value, 2)),
  );
  const numbers = { none: first!.join(', '), one: second!.join(', ') };
  return (
    <FigureFrame width={368} height={208} label={t('label', numbers)} caption={t('caption')}>
      <Plane
        left={24}
        range={[-0.4, 1.4]}
        title={t('inputs')}
        axes={['x₁', 'x₂']}
        isYes={(point) => logitOf(network, point) > 0}
        place={(input) => input}
      />
      <Plane
        left={212}
        range={[-1.6, 1.6]}
        title={t('hidden')}
        axes={['h₁', 'h₂']}
        isYes={([a, b]) => network.output[0] * a + network.output[1] * b + network.outputBias > 0}
        place={(input) => hiddenOf(network, input)}
      />
    </FigureFrame>
  );
}

interface PlaneProps {
  left: number;
  range: Interval;
  title: string;
  axes: [string, string];
  isYes: (point: Pair) => boolean;
  /** Where a case lies in this plane. */
  place: (input: Pair) => Pair;
}

function Plane({ left, range, title, axes, isYes, place }: PlaneProps) {
  const x = linearScale(range, [left, left + side]);
  const y = linearScale(range, [top + side, top]);
  return (
    <g>
      <text x={left} y={14} className="fill-muted">
        {title}
      </text>
      {yesRuns(range, isYes).map(({ row, from, to }) => (
        <rect
          key={`${row}-${from}`}
          x={left + (from / cells) * side}
          y={top + (row / cells) * side}
          width={((to - from) / cells) * side}
          height={side / cells + 0.2}
          className="fill-accent-soft"
        />
      ))}
      <rect x={left} y={top} width={side} height={side} className="fill-none stroke-line-strong" />
      <text x={left + side / 2} y={top + side + 16} textAnchor="middle" className="fill-muted italic">
        {axes[0]}
      </text>
      <text x={left - 6} y={top + side / 2} textAnchor="end" className="fill-muted italic">
        {axes[1]}
      </text>
      {groupsOf(place).map(({ at: [across, up], isOne, names }) => (
        <Case key={names.join()} x={x(across)} y={y(up)} isOne={isOne} name={names.join(' · ')} />
      ))}
    </g>
  );
}

/** A square for “yes”, a ring for “no”: the shape tells the label, not the colour alone. */
function Case({ x, y, isOne, name }: { x: number; y: number; isOne: boolean; name: string }) {
  return (
    <g>
      {isOne ? (
        <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="fill-accent" />
      ) : (
        <circle cx={x} cy={y} r="4.5" strokeWidth="2" className="fill-paper stroke-ink" />
      )}
      <HaloText x={x} y={y - 9} textAnchor="middle" className="fill-ink text-[11px]">
        {name}
      </HaloText>
    </g>
  );
}

/** Cases that lie so close that one mark stands for them. */
function groupsOf(place: PlaneProps['place']): { at: Pair; isOne: boolean; names: string[] }[] {
  const groups: { at: Pair; isOne: boolean; names: string[] }[] = [];
  for (const { input, label } of cases) {
    const at = place(input);
    const near = groups.find((group) => Math.hypot(group.at[0] - at[0], group.at[1] - at[1]) < 0.05);
    if (near) near.names.push(input.join(', '));
    else groups.push({ at, isOne: label === 1, names: [input.join(', ')] });
  }
  return groups;
}

const cells = 50;

/** Runs of cells, row by row from the top, whose centres the network answers with yes. */
function yesRuns([from, to]: Interval, isYes: (point: Pair) => boolean) {
  const centre = linearScale([0, cells], [from, to]);
  const runs: { row: number; from: number; to: number }[] = [];
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      if (!isYes([centre(column + 0.5), centre(cells - row - 0.5)])) continue;
      const last = runs.at(-1);
      if (last?.row === row && last.to === column) last.to += 1;
      else runs.push({ row, from: column, to: column + 1 });
    }
  }
  return runs;
}
