import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { MathName } from './math-name.tsx';
import { NumberCell } from './number-cell.tsx';
import { NumberGrid } from './number-grid.tsx';
import { showNumber } from './show-number.ts';
import { rnnCell, rnnProducts } from './worked-sequences.ts';

const { h, x, W, b } = rnnCell;
const { products, sum, next } = rnnProducts();
const cell = { width: 56, height: 28 };
const top = 26;
const middle = (row: number): number => top + (row + 0.5) * cell.height;

/** State and input side by side meet the rows of one matrix; the first unit adds a product for each row. */
export function RnnProducts() {
  const t = useTranslations('figures.rnn-products');
  const numbers = {
    h: h.join(', '),
    x: x.map((value) => showNumber(value, 1)).join(', '),
    products: products.map((value) => showNumber(value, 2)).join(', '),
    bias: b[0]!,
    sum: showNumber(sum, 2),
    next: showNumber(next[0]!, 4),
  };
  return (
    <FigureFrame width={368} height={214} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={72} y={14} textAnchor="middle">
        [h, x]
      </PartName>
      <PartName x={188} y={14} textAnchor="middle">
        W
      </PartName>
      <PartName x={316} y={14} textAnchor="middle">
        {t('unit')}
      </PartName>
      {[...h, ...x].map((value, row) => (
        <Row key={row} value={value} row={row} />
      ))}
      <NumberGrid
        x={132}
        y={top}
        cell={cell}
        rows={W.map((row) => row.map((value) => showNumber(value, 1)))}
        isMarked={(row) => row < h.length}
      />
      <text x={342} y={middle(4) + 4} textAnchor="end" className="fill-ink font-mono">
        {`+ b₀   ${showNumber(b[0]!, 2)}`}
      </text>
      <line
        x1={286}
        x2={346}
        y1={top + 5 * cell.height + 2}
        y2={top + 5 * cell.height + 2}
        className="stroke-ink"
      />
      <text x={342} y={186} textAnchor="end" className="fill-ink font-mono">
        {showNumber(sum, 2)}
      </text>
      <text x={342} y={208} textAnchor="end" className="fill-accent font-mono font-semibold">
        {`tanh ${showNumber(sum, 2)} = ${showNumber(next[0]!, 4)}`}
      </text>
    </FigureFrame>
  );
}

/** One entry, its row of W beside it, and the product for the first unit. */
function Row({ value, row }: { value: number; row: number }) {
  return (
    <g>
      <MathName
        x={14}
        y={middle(row) + 4}
        textAnchor="middle"
        name={row < h.length ? 'h' : 'x'}
        index={String(row % h.length)}
      />
      <NumberCell
        x={44}
        y={top + row * cell.height}
        {...cell}
        text={showNumber(value, 1)}
        isMarked={row < h.length}
      />
      <Sign x={114} y={middle(row)}>
        ×
      </Sign>
      <Sign x={262} y={middle(row)}>
        =
      </Sign>
      <text x={342} y={middle(row) + 4} textAnchor="end" className="fill-ink font-mono">
        {showNumber(products[row]!, 2)}
      </text>
    </g>
  );
}
