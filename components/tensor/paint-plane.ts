import type { ColorTheme } from '#components/shell/use-color-theme.ts';
import { paletteOf, positionOf, type Scale } from './color-scale.ts';
import type { Plane } from './plane.ts';

interface Paint {
  data: ArrayLike<number>;
  plane: Plane;
  scale: Scale;
  theme: ColorTheme;
  /** Pixels per cell. */
  size: number;
}

/** Marks of what is not finite are at least this large, even where they cover a neighbour. */
const MARK_SIZE = 7;
/** More marks than this would cover the picture; the colours of such cells still alternate like nothing else. */
const MOST_MARKS = 200;

/** Paints a plane; NaN gets a cross and ∞ a triangle that points up or down, beside a colour of their own. */
export function paintPlane(context: CanvasRenderingContext2D, paint: Paint): void {
  const { plane, size } = paint;
  const image = new ImageData(plane.columns, plane.rows);
  const marks: { row: number; column: number; value: number }[] = [];
  const colors = colorTable(paint);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < plane.rows; row += 1) {
    for (let column = 0; column < plane.columns; column += 1) {
      const position = plane.positionAt(row, column);
      if (position === null) continue;
      const value = paint.data[position]!;
      if (!Number.isFinite(value)) marks.push({ row, column, value });
      pixels[row * plane.columns + column] = colors(value, row + column);
    }
  }
  const cells = new OffscreenCanvas(plane.columns, plane.rows);
  cells.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, plane.columns * size, plane.rows * size);
  context.drawImage(cells, 0, 0, plane.columns * size, plane.rows * size);
  if (size >= MARK_SIZE || marks.length <= MOST_MARKS)
    for (const mark of marks) paintMark(context, mark, paint);
}

function colorTable({ scale, theme }: Paint): (value: number, parity: number) => number {
  const palette = paletteOf(scale.kind, theme).map(({ fill }) => toPixel(fill));
  const [ink, paper] = [toPixel(theme === 'light' ? '#000000' : '#ffffff'), toPixel('#808080')];
  const lowest = scale.kind === 'diverging' ? -1 : 0;
  return (value, parity) => {
    if (!Number.isFinite(value)) return parity % 2 === 0 ? ink : paper;
    const share = (positionOf(value, scale) - lowest) / (1 - lowest);
    return palette[Math.round(share * (palette.length - 1))]!;
  };
}

/** As ImageData holds it on the little-endian machines that browsers run on. */
function toPixel(hex: string): number {
  const rgb = Number.parseInt(hex.slice(1), 16);
  return ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

function paintMark(
  context: CanvasRenderingContext2D,
  { row, column, value }: { row: number; column: number; value: number },
  { size, theme }: Paint,
): void {
  const extent = Math.max(size, MARK_SIZE);
  const [left, top] = [(column + 0.5) * size - extent / 2, (row + 0.5) * size - extent / 2];
  const [right, bottom] = [left + extent, top + extent];
  const [ink, paper] = theme === 'light' ? ['#000000', '#ffffff'] : ['#ffffff', '#000000'];
  context.fillStyle = paper!;
  context.fillRect(left, top, extent, extent);
  context.beginPath();
  if (Number.isNaN(value)) {
    context.moveTo(left, top);
    context.lineTo(right, bottom);
    context.moveTo(right, top);
    context.lineTo(left, bottom);
    context.strokeStyle = ink!;
    context.stroke();
    return;
  }
  const [base, tip] = value > 0 ? [bottom, top] : [top, bottom];
  context.moveTo(left, base);
  context.lineTo(right, base);
  context.lineTo((left + right) / 2, tip);
  context.fillStyle = ink!;
  context.fill();
}
