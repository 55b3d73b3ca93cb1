import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { NumberCell } from './number-cell.tsx';
import { featureMap, poolingWindows, windowSide } from './pooling-example.ts';
import { showNumber } from './show-number.ts';

const size = 30;
const wide = 42;
const layer = poolingWindows(2);
const literal = poolingWindows(1);
const largest = Math.max(...featureMap.flat());

/** The windows of the layer, side by side, and those of the printed formula, which overlap. */
export function PoolingWindows() {
  const t = useTranslations('figures.pooling-windows');
  const numbers = {
    maxima: layer.map(({ maximum }) => maximum).join(', '),
    means: layer.map(({ mean }) => mean).join(', '),
    literal: literal.map(({ maximum }) => maximum).join(', '),
  };
  return (
    <FigureFrame width={368} height={338} label={t('label', numbers)} caption={t('caption')}>
      <Title y={14} text={t('layer')} />
      <g transform="translate(1 40)">
        <Caption x={0} text={t('input')} />
        <FeatureMap isMarked={(row, column) => isMaximum(row, column)} />
        {layer.map(({ row, column }) => (
          <Outline key={`${row}${column}`} row={row} column={column} />
        ))}
        <Arrow from={[132, 60]} to={[166, 60]} />
        <g transform="translate(176 30)">
          <Caption x={0} text={t('maximum')} />
          <Output side={2} cell={size} values={layer.map(({ maximum }) => showNumber(maximum))} isMarked />
        </g>
        <g transform="translate(274 30)">
          <Caption x={0} text={t('mean')} />
          <Output side={2} cell={wide} values={layer.map(({ mean }) => String(mean))} />
        </g>
      </g>
      <Title y={192} text={t('literal')} />
      <g transform="translate(1 212)">
        <FeatureMap isMarked={(row, column) => featureMap[row]![column] === largest} />
        {literal
          .filter(({ maximum }) => maximum === largest)
          .map(({ row, column }, at) => (
            <Outline key={at} row={row} column={column} inset={1.5 + 2 * at} />
          ))}
        <Arrow from={[132, 60]} to={[166, 60]} />
        <g transform="translate(176 15)">
          <Output
            side={3}
            cell={size}
            values={literal.map(({ maximum }) => showNumber(maximum))}
            isMarked={(at) => literal[at]!.maximum === largest}
          />
        </g>
      </g>
    </FigureFrame>
  );
}

function isMaximum(row: number, column: number): boolean {
  const place = layer.find(
    (window) =>
      row >= window.row &&
      row < window.row + windowSide &&
      column >= window.column &&
      column < window.column + windowSide,
  );
  return place?.maximum === featureMap[row]![column];
}

function FeatureMap({ isMarked }: { isMarked: (row: number, column: number) => boolean }) {
  return featureMap.map((cells, row) =>
    cells.map((cell, column) => (
      <NumberCell
        key={`${row}${column}`}
        x={column * size}
        y={row * size}
        width={size}
        height={size}
        text={showNumber(cell)}
        isMarked={isMarked(row, column)}
      />
    )),
  );
}

interface OutputProps {
  side: number;
  cell: number;
  values: string[];
  isMarked?: boolean | ((at: number) => boolean);
}

function Output({ side, cell, values, isMarked = false }: OutputProps) {
  return values.map((text, at) => (
    <NumberCell
      key={at}
      x={(at % side) * cell}
      y={Math.floor(at / side) * size}
      width={cell}
      height={size}
      text={text}
      isMarked={typeof isMarked === 'function' ? isMarked(at) : isMarked}
    />
  ));
}

/** A window's border; overlapping ones are inset by different amounts, so that each can be followed. */
function Outline({ row, column, inset = 0 }: { row: number; column: number; inset?: number }) {
  return (
    <rect
      x={column * size + inset}
      y={row * size + inset}
      width={windowSide * size - 2 * inset}
      height={windowSide * size - 2 * inset}
      strokeWidth={inset === 0 ? 2.5 : 1.5}
      className="fill-none stroke-accent"
    />
  );
}

function Title({ y, text }: { y: number; text: string }) {
  return (
    <text x={0} y={y} className="fill-ink text-[13px] font-semibold">
      {text}
    </text>
  );
}

function Caption({ x, text }: { x: number; text: string }) {
  return (
    <text x={x} y={-7} className="fill-muted">
      {text}
    </text>
  );
}
