import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { HeatCell } from './heat-cell.tsx';
import { MathName } from './math-name.tsx';
import { attention, averageValues } from './sequence-examples.ts';
import { showNumber } from './show-number.ts';

const { scores, weights, out } = averageValues();
const cell = { width: 34, height: 30 };
const top = 44;
const weightScale: Scale = { kind: 'magnitude', limit: 1 };
const signed: Scale = { kind: 'diverging', limit: 3 };

/** The worked example: scores, their softmax row by row, and the values averaged with these weights. */
export function AttentionAverages() {
  const t = useTranslations('figures.attention-averages');
  const listed = (rows: number[][]): string =>
    rows.map((row) => row.map((value) => showNumber(value, 2)).join(', ')).join('; ');
  const numbers = {
    scores: listed(scores),
    weights: listed(weights),
    values: attention.value.join(', '),
    out: out.map((value) => showNumber(value, 2)).join(', '),
  };
  return (
    <FigureFrame width={368} height={138} label={t('label', numbers)} caption={t('caption')}>
      <Matrix x={24} title={t('scores')} rows={scores} scale={signed} keys />
      <Sign x={138} y={top + 30}>
        →
      </Sign>
      <Matrix x={150} title={t('weights')} rows={weights} scale={weightScale} keys />
      <Sign x={264} y={top + 30}>
        ·
      </Sign>
      <Matrix x={276} title="V" rows={attention.value.map((value) => [value])} scale={signed} decimals={0} />
      <Sign x={320} y={top + 30}>
        =
      </Sign>
      <Matrix x={332} title="out" rows={out.map((value) => [value])} scale={signed} />
      {scores.map((_, at) => (
        <MathName
          key={at}
          x={19}
          y={top + (at + 0.5) * cell.height + 4}
          textAnchor="end"
          className="fill-muted"
          name="q"
          index={String(at)}
        />
      ))}
    </FigureFrame>
  );
}

interface MatrixProps {
  x: number;
  title: string;
  rows: number[][];
  scale: Scale;
  decimals?: number;
  /** With the names of the keys over the columns. */
  keys?: boolean;
}

function Matrix({ x, title, rows, scale, decimals = 2, keys = false }: MatrixProps) {
  return (
    <g>
      <PartName x={x} y={14}>
        {title}
      </PartName>
      {keys &&
        rows[0]!.map((_, column) => (
          <MathName
            key={column}
            x={x + (column + 0.5) * cell.width}
            y={top - 7}
            textAnchor="middle"
            className="fill-muted"
            name="k"
            index={String(column)}
          />
        ))}
      {rows.flatMap((row, line) =>
        row.map((value, column) => (
          <HeatCell
            key={`${line},${column}`}
            x={x + column * cell.width}
            y={top + line * cell.height}
            {...cell}
            value={value}
            text={showNumber(value, value === 0 ? 0 : decimals)}
            scale={scale}
          />
        )),
      )}
    </g>
  );
}
