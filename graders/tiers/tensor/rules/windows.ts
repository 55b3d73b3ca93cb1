import { elementCount, fail, shapeText, type TensorRef } from '../spec.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts). Layouts: images [N, H, W, C] or [H, W, C], filters
// [kh, kw, Cin, Cout].

type PadChoice = 'same' | 'valid' | number | number[][];

interface Window {
  strides: number[];
  pad: PadChoice;
}

interface Convolution extends Window {
  x: TensorRef;
  filter: TensorRef;
  dilations: number[];
}

function pairOf(operation: string, name: string, given: readonly number[]): [number, number] {
  const [first, second = first] = given;
  if (first === undefined || given.length > 2 || first < 1 || second! < 1) {
    fail(operation, `${name} must be one or two positive integers`, shapeText(given));
  }
  return [first, second!];
}

/** How many windows fit along one axis. */
function windowsAlong(
  operation: string,
  extent: number,
  window: { size: number; stride: number; pad: PadChoice; axis: number },
): number {
  const { size, stride, pad, axis } = window;
  if (pad === 'same') return Math.ceil(extent / stride);
  const [before, after] =
    pad === 'valid' ? [0, 0] : typeof pad === 'number' ? [pad, pad] : (pad[axis] as [number, number]);
  if (before < 0 || after < 0) fail(operation, 'pads must not be negative', `${before} and ${after}`);
  const room = extent + before + after - size;
  // As in tfjs, a window that is one too large gives an empty result and a larger one is refused.
  if (room < -1) {
    fail(operation, 'the window must fit the padded input', `${size} for ${extent + before + after}`);
  }
  return Math.floor(room / stride) + 1;
}

function checkPairs(operation: string, pad: PadChoice): void {
  if (typeof pad !== 'object') return;
  if (pad.length !== 4 || [pad[0], pad[3]].some((pair) => pair!.some((count) => count !== 0))) {
    fail(operation, 'pad must be four pairs, zero for images and channels', shapeText(pad.flat()));
  }
}

interface Image {
  shape: readonly number[];
  height: number;
  width: number;
  channels: number;
}

/** Images with their leading axes: [N, H, W, C] or [H, W, C]. */
function imageOf(operation: string, { shape }: TensorRef): Image {
  if (shape.length !== 3 && shape.length !== 4) {
    fail(operation, 'x must have shape [N, H, W, C] or [H, W, C]', shapeText(shape));
  }
  const [height, width, channels] = shape.slice(-3) as [number, number, number];
  return { shape, height, width, channels };
}

function filterOf(
  operation: string,
  { shape }: TensorRef,
  channels: number,
): [number, number, number, number] {
  if (shape.length !== 4) fail(operation, 'the filter must have rank 4', shapeText(shape));
  const [height, width, depth, count] = shape as [number, number, number, number];
  if (depth !== channels) fail(operation, `the filter must take ${channels} channels`, shapeText(shape));
  return [height, width, depth, count];
}

export function convolved2d(operation: string, given: Convolution): Inferred {
  const image = imageOf(operation, given.x);
  const [kh, kw, depth, count] = filterOf(operation, given.filter, image.channels);
  const shape = slide(operation, image, { ...given, size: [kh, kw], channels: count });
  return oneOutput(operation, shape, 'float32', elementCount(shape) * Math.max(1, kh * kw * depth));
}

export function depthwise2d(operation: string, given: Convolution): Inferred {
  const image = imageOf(operation, given.x);
  const [kh, kw, depth, multiplier] = filterOf(operation, given.filter, image.channels);
  const shape = slide(operation, image, { ...given, size: [kh, kw], channels: depth * multiplier });
  return oneOutput(operation, shape, 'float32', elementCount(shape) * Math.max(1, kh * kw));
}

interface Sliding extends Window {
  size: [number, number];
  channels: number;
  dilations: number[];
}

function slide(operation: string, { shape, height, width }: Image, window: Sliding): number[] {
  const { pad, size, channels } = window;
  const strides = pairOf(operation, 'strides', window.strides);
  const dilations = pairOf(operation, 'dilations', window.dilations);
  if (Math.max(...strides) > 1 && Math.max(...dilations) > 1)
    fail(operation, 'strides or dilations must be 1', `${shapeText(strides)} and ${shapeText(dilations)}`);
  checkPairs(operation, pad);
  const along = (axis: 0 | 1, extent: number): number => {
    const span = dilations[axis] * (size[axis] - 1) + 1;
    return windowsAlong(operation, extent, { size: span, stride: strides[axis], pad, axis: axis + 1 });
  };
  return [...shape.slice(0, -3), along(0, height), along(1, width), channels];
}

interface Convolution1d {
  x: TensorRef;
  filter: TensorRef;
  stride: number;
  pad: 'same' | 'valid';
  dilation: number;
}

/** x [N, W, C] or [W, C], filter [kw, Cin, Cout]. */
export function convolved1d(
  operation: string,
  { x, filter, stride, pad, dilation }: Convolution1d,
): Inferred {
  const { shape } = x;
  if (shape.length !== 2 && shape.length !== 3)
    fail(operation, 'x must have shape [N, W, C] or [W, C]', shapeText(shape));
  const [width, channels] = shape.slice(-2) as [number, number];
  const [size, depth, count] = filter.shape;
  if (filter.shape.length !== 3 || depth !== channels) {
    fail(operation, `the filter must have shape [width, ${channels}, filters]`, shapeText(filter.shape));
  }
  pairOf(operation, 'stride', [stride]);
  pairOf(operation, 'dilation', [dilation]);
  if (stride > 1 && dilation > 1)
    fail(operation, 'stride or dilation must be 1', `${stride} and ${dilation}`);
  const span = dilation * (size! - 1) + 1;
  const out = [
    ...shape.slice(0, -2),
    windowsAlong(operation, width, { size: span, stride, pad, axis: 0 }),
    count!,
  ];
  return oneOutput(operation, out, 'float32', elementCount(out) * Math.max(1, size! * channels));
}

interface Transposed extends Window {
  x: TensorRef;
  filter: TensorRef;
  outputShape: number[];
}

/** The gradient of a convolution as an operation of its own: filter [kh, kw, Cout, Cin]. */
export function convolvedTransposed(operation: string, given: Transposed): Inferred {
  const { x, filter, outputShape, pad } = given;
  const image = imageOf(operation, x);
  const [kh, kw, out, channels] = filter.shape;
  if (filter.shape.length !== 4 || channels !== image.channels || outputShape.at(-1) !== out) {
    const got = `${shapeText(filter.shape)} for ${shapeText(outputShape)}`;
    fail(operation, `the filter must have shape [kh, kw, output channels, ${image.channels}]`, got);
  }
  if (outputShape.length !== x.shape.length) {
    fail(operation, `outputShape must have rank ${x.shape.length}`, shapeText(outputShape));
  }
  const forward = { ...image, shape: outputShape, height: outputShape.at(-3)!, width: outputShape.at(-2)! };
  const window = { ...given, pad, size: [kh!, kw!] as [number, number], channels: channels, dilations: [1] };
  const seen = slide(operation, forward, window);
  if (seen.join() !== x.shape.join()) {
    fail(
      operation,
      `a convolution of ${shapeText(outputShape)} must give ${shapeText(x.shape)}`,
      shapeText(seen),
    );
  }
  return oneOutput(operation, outputShape, 'float32', elementCount(x.shape) * Math.max(1, kh! * kw! * out!));
}

interface Pool extends Window {
  x: TensorRef;
  filterSize: number[];
}

export function pooled(operation: string, given: Pool): Inferred {
  const image = imageOf(operation, given.x);
  const size = pairOf(operation, 'filterSize', given.filterSize);
  const shape = slide(operation, image, { ...given, size, channels: image.channels, dilations: [1] });
  return oneOutput(operation, shape, given.x.dtype, elementCount(shape) * size[0] * size[1]);
}
