import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Scale } from '#components/tensor/color-scale.ts';
import { attend } from './attention-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { HeatCell } from './heat-cell.tsx';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';

const { scores, weights, causalWeights, output } = attend();
const cell = { width: 36, height: 30 };
const scoreScale: Scale = { kind: 'diverging', limit: 3 };
const weightScale: Scale = { kind: 'magnitude', limit: 1 };
const outputScale: Scale = { kind: 'diverging', limit: 2 };
const columns = [22, 216];
const rows = [40, 220];

/** Scores of every query with every key, the weights of each row without and with a causal mask, and the output. */
export function AttentionWeights() {
  const t = useTranslations('figures.attention-weights');
  const listed = (matrix: number[][]): string =>
    matrix.map((row) => row.map((value) => showNumber(value, 2)).join(', ')).join('; ');
  const numbers = {
    scores: scores.map((row) => row.map((value) => showNumber(value)).join(', ')).join('; '),
    weights: listed(weights),
    causal: listed(causalWeights),
    output: listed(output),
  };
  return (
    <FigureFrame width={368} height={346} label={t('label', numbers)} caption={t('caption')}>
      <Panel at={[0, 0]} title={t('scores')} values={scores} scale={scoreScale} show={showNumber} />
      <Panel at={[1, 0]} title={t('weights')} values={weights} scale={weightScale} show={showWeight} />
      <Panel at={[0, 1]} title={t('causal')} values={causalWeights} scale={weightScale} show={showWeight} />
      <Panel at={[1, 1]} title={t('output')} values={output} scale={outputScale} show={showOutput} isPlain />
    </FigureFrame>
  );
}

/** An exact 0 or 1 is written so; everything else rounded. */
function showWeight(value: number): string {
  return showNumber(value, Number.isInteger(value) ? 0 : 2);
}

function showOutput(value: number): string {
  return showNumber(value, 2);
}

interface PanelProps {
  /** Column and row of the panel in the figure. */
  at: [number, number];
  title: string;
  values: number[][];
  scale: Scale;
  show: (value: number) => string;
  /** Without names of keys over its columns. */
  isPlain?: boolean;
}

function Panel({ at: [across, down], title, values, scale, show, isPlain = false }: PanelProps) {
  const [x, y] = [columns[across]!, rows[down]!];
  return (
    <g>
      <text x={x} y={y - 26} className="fill-muted">
        {title}
      </text>
      {!isPlain &&
        values[0]!.map((_, column) => (
          <Name key={column} x={x + (column + 0.5) * cell.width} y={y - 7} anchor="middle">
            {['k', String(column + 1)]}
          </Name>
        ))}
      {values.map((row, line) => (
        <g key={line}>
          <Name x={x - 7} y={y + (line + 0.5) * cell.height + 4} anchor="end">
            {['q', String(line + 1)]}
          </Name>
          {row.map((value, column) => (
            <HeatCell
              key={column}
              x={x + column * cell.width}
              y={y + line * cell.height}
              {...cell}
              value={value}
              text={show(value)}
              scale={scale}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

interface NameProps {
  x: number;
  y: number;
  anchor: 'middle' | 'end';
  children: [string, string];
}

function Name({ x, y, anchor, children: [name, index] }: NameProps): ReactNode {
  return <MathName x={x} y={y} textAnchor={anchor} className="fill-muted" name={name} index={index} />;
}
