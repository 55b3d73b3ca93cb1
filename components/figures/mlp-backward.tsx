import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { MathName } from './math-name.tsx';
import { NumberGrid } from './number-grid.tsx';
import { showNumber } from './show-number.ts';
import { mlpGradients } from './worked-foundations.ts';

const { forward, backward, loss, dW1, dW2 } = mlpGradients();
const parts = ['x', 'a', 'h', 'z'] as const;
const steps = [['W', '1'], ['ReLU'], ['W', '2'], ['softmax']] as const;
const cell = { width: 54, height: 26 };
const left = (at: number): number => at * 78;
const gap = (at: number): number => left(at) + cell.width + 12;
const rows = { forward: 26, backward: 132, weights: 220 };
const column = (values: number[], decimals: number): string[][] =>
  values.map((value) => [showNumber(value, decimals)]);
const matrix = (values: number[][]): string[][] =>
  values.map((row) => row.map((value) => showNumber(value, 3)));

/** Values on top from left to right, gradients below from right to left; each weight's gradient is an outer product. */
export function MlpBackward() {
  const t = useTranslations('figures.mlp-backward');
  const joined = (values: number[]): string => values.map((value) => showNumber(value, 3)).join(', ');
  const numbers = {
    loss: showNumber(loss, 3),
    dz: joined(backward.z),
    da: joined(backward.a),
    dx: joined(backward.x),
  };
  return (
    <FigureFrame width={368} height={274} label={t('label', numbers)} caption={t('caption')}>
      {parts.map((name, at) => (
        <g key={name}>
          <MathName x={left(at) + 27} y={16} textAnchor="middle" name={name} />
          <NumberGrid x={left(at) + 1} y={rows.forward} cell={cell} rows={column(forward[name], 1)} />
          <NumberGrid
            x={left(at) + 1}
            y={rows.backward}
            cell={cell}
            rows={column(backward[name], 3)}
            isMarked={() => true}
          />
          <MathName
            x={left(at) + 27}
            y={rows.backward - 8}
            textAnchor="middle"
            className="fill-accent"
            name={`d${name}`}
          />
        </g>
      ))}
      {steps.map(([name, index], at) => (
        <Step key={at} at={at} name={name} index={index} />
      ))}
      <MathName x={345} y={rows.forward + 24} textAnchor="middle" name="L" />
      <text x={345} y={rows.forward + 42} textAnchor="middle" className="fill-ink font-mono">
        {showNumber(loss, 3)}
      </text>
      <text x={345} y={rows.backward + 30} textAnchor="middle" className="fill-accent font-mono">
        1
      </text>
      <Outer x={1} name="1" rest={' = xᵀ da'} values={dW1} />
      <Outer x={left(2) + 1} name="2" rest={' = hᵀ dz'} values={dW2} />
    </FigureFrame>
  );
}

/** What turns one value into the next, with its arrow there and back. */
function Step({ at, name, index }: { at: number; name: string; index: string | undefined }) {
  const x = gap(at);
  const [there, back] = [rows.forward + 26, rows.backward + 26];
  return (
    <g>
      <Arrow from={[x - 10, there]} to={[x + 11, there]} />
      <Arrow from={[x + 11, back]} to={[x - 10, back]} tone="accent" />
      {index === undefined ? (
        <PartName x={x} y={94} textAnchor="middle">
          {name}
        </PartName>
      ) : (
        <MathName x={x} y={94} textAnchor="middle" className="fill-muted" name={name} index={index} />
      )}
    </g>
  );
}

function Outer({ x, name, rest, values }: { x: number; name: string; rest: string; values: number[][] }) {
  return (
    <g>
      <MathName x={x} y={rows.weights - 8} className="fill-accent" name="dW" index={name} rest={rest} />
      <NumberGrid
        x={x}
        y={rows.weights}
        cell={{ width: 60, height: 26 }}
        rows={matrix(values)}
        isMarked={() => true}
      />
    </g>
  );
}
