import { useTranslations } from 'next-intl';
import { backwardPass, correlated } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName, Sign } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';
import { showNumber } from './show-number.ts';

const { x, w } = correlated;
const { dy, dx, dw } = backwardPass;
const cell = { width: 32, height: 32 };
const columns = [1, 135, 269];
/** The outputs whose gradient is not 0. */
const outputs = dy.flatMap((row, i) =>
  row.flatMap((gradient, j) => (gradient === 0 ? [] : [{ i, j, gradient }])),
);

/** The two outputs with a gradient: each leaves its kernel in dx and takes its window into dw. */
export function KernelStamps() {
  const t = useTranslations('figures.kernel-stamps');
  const listed = (rows: number[][]): string =>
    rows.map((row) => row.map((n) => showNumber(n)).join(', ')).join('; ');
  return (
    <FigureFrame
      width={368}
      height={266}
      label={t('label', { dx: listed(dx), dw: listed(dw) })}
      caption={t('caption')}
    >
      <FigureTitle y={13}>{t('stamps')}</FigureTitle>
      {outputs.map((output, at) => (
        <g key={at}>
          <PartName x={columns[at]} y={36}>
            {`dy[${output.i}, ${output.j}] · w`}
          </PartName>
          <NumberGrid
            x={columns[at]!}
            y={44}
            cell={cell}
            rows={stamp(output)}
            isMarked={(row, column) => isInside(output, row, column)}
          />
        </g>
      ))}
      <Sign x={116} y={92}>
        +
      </Sign>
      <Sign x={250} y={92}>
        =
      </Sign>
      <PartName x={columns[2]} y={36}>
        dx
      </PartName>
      <NumberGrid x={columns[2]!} y={44} cell={cell} rows={dx.map((row) => row.map((n) => showNumber(n)))} />
      <FigureTitle y={170}>{t('windows')}</FigureTitle>
      {outputs.map((output, at) => (
        <g key={at}>
          <PartName x={columns[at]} y={193}>
            {`dy[${output.i}, ${output.j}] · x`}
          </PartName>
          <NumberGrid x={columns[at]!} y={201} cell={cell} rows={windowOf(output)} isMarked={() => true} />
        </g>
      ))}
      <Sign x={116} y={233}>
        +
      </Sign>
      <Sign x={250} y={233}>
        =
      </Sign>
      <PartName x={columns[2]} y={193}>
        dw
      </PartName>
      <NumberGrid x={columns[2]!} y={201} cell={cell} rows={dw.map((row) => row.map((n) => showNumber(n)))} />
    </FigureFrame>
  );
}

type Output = (typeof outputs)[number];

function isInside({ i, j }: Output, row: number, column: number): boolean {
  return row >= i && row < i + w.length && column >= j && column < j + w[0]!.length;
}

/** The kernel, weighted, where the output's window stands; nothing elsewhere. */
function stamp(output: Output): string[][] {
  return x.map((cells, row) =>
    cells.map((_, column) => {
      const weight = w[row - output.i]?.[column - output.j];
      return weight === undefined ? '' : showNumber(output.gradient * weight);
    }),
  );
}

function windowOf({ i, j, gradient }: Output): string[][] {
  return w.map((row, p) => row.map((_, q) => showNumber(gradient * x[i + p]![j + q]!)));
}
