import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { gradientChain, inputs, type Node } from './gradient-chain-example.ts';
import { showNumber } from './show-number.ts';

interface Place {
  node: Node;
  /** What the box computes, or the letter of an input. */
  sign: string;
  x: number;
  y: number;
}

const width = 46;
const height = 26;

const places: Place[] = [
  { node: 'w', sign: 'w', x: 30, y: 62 },
  { node: 'x', sign: 'x', x: 30, y: 142 },
  { node: 'product', sign: 'w·x', x: 108, y: 102 },
  { node: 'b', sign: 'b', x: 108, y: 182 },
  { node: 'output', sign: '+ b', x: 186, y: 102 },
  { node: 't', sign: 't', x: 186, y: 182 },
  { node: 'error', sign: '− t', x: 262, y: 102 },
  { node: 'loss', sign: '½ e²', x: 338, y: 102 },
];

const edges: [Node, Node][] = [
  ['w', 'product'],
  ['x', 'product'],
  ['product', 'output'],
  ['b', 'output'],
  ['output', 'error'],
  ['t', 'error'],
  ['error', 'loss'],
];

/** Values forwards and gradients backwards through one unit and its loss. */
export function GradientChain() {
  const t = useTranslations('figures.gradient-chain');
  const { values, gradients } = gradientChain(inputs);
  const shown = (value: number): string => showNumber(value);
  return (
    <FigureFrame
      width={368}
      height={226}
      label={t('label', {
        loss: shown(values.loss),
        error: shown(gradients.error),
        w: shown(gradients.w),
        x: shown(gradients.x),
        b: shown(gradients.b),
        t: shown(gradients.t),
      })}
      caption={t('caption')}
    >
      <text x={170} y={18} className="fill-ink">
        {t('value')} →
      </text>
      <text x={170} y={38} className="fill-accent">
        ← {t('gradient')}
      </text>
      {edges.map(([from, to]) => (
        <Edge key={`${from}-${to}`} from={placeOf(from)} to={placeOf(to)} />
      ))}
      {places.map(({ node, sign, x, y }) => (
        <g key={node}>
          <rect
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx="4"
            className="fill-surface stroke-line-strong"
          />
          <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className="fill-muted italic">
            {sign}
          </text>
          <text x={x} y={y - height / 2 - 6} textAnchor="middle" className="fill-ink text-[13px]">
            {shown(values[node])}
          </text>
          <text
            x={x}
            y={y + height / 2 + 15}
            textAnchor="middle"
            className="fill-accent text-[13px] font-medium"
          >
            {shown(gradients[node])}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}

function placeOf(node: Node): Place {
  return places.find((place) => place.node === node)!;
}

/** From the right side of one box to the left side of the next; inputs from below enter at the bottom corner. */
function Edge({ from, to }: { from: Place; to: Place }) {
  return (
    <line
      x1={from.x + width / 2}
      y1={from.y}
      x2={to.x - width / 2}
      y2={to.y + Math.sign(from.y - to.y) * 6}
      className="stroke-line-strong"
    />
  );
}
