import { windowsAlong } from '#graders/reference/conv-geometry.ts';

type Layer =
  | { t: 'conv'; k: number; s: number; padding: 'valid' | 'same'; filters: number }
  | { t: 'pool'; k: number; s: number; padding: 'valid' | 'same' }
  | { t: 'flatten' }
  | { t: 'dense'; units: number };

interface Row {
  shape: number[];
  params: number;
  macs: number;
  rf: number;
  jump: number;
}

/** Never called for the cases that ask for an error: those need no reference. */
export function summarise(input: [number, number, number], layers: Layer[]): Row[] {
  let before: Row = { shape: input, params: 0, macs: 0, rf: 1, jump: 1 };
  return layers.map((layer) => (before = nextRow(before, layer)));
}

function nextRow({ shape, rf, jump }: Row, layer: Layer): Row {
  if (layer.t === 'flatten') {
    return { shape: [shape.reduce((size, extent) => size * extent, 1)], params: 0, macs: 0, rf, jump };
  }
  if (layer.t === 'dense') {
    const [weights, { units }] = [shape[0]! * layer.units, layer];
    return { shape: [units], params: weights + units, macs: weights, rf, jump };
  }
  const { k, s, padding } = layer;
  const map = shape
    .slice(0, 2)
    .map((extent) => windowsAlong({ extent, kernel: k, stride: s, padding }).count);
  const reach = { rf: rf + (k - 1) * jump, jump: jump * s };
  if (layer.t === 'pool') return { shape: [...map, shape[2]!], params: 0, macs: 0, ...reach };
  const weights = k * k * shape[2]! * layer.filters;
  const macs = map[0]! * map[1]! * weights;
  return { shape: [...map, layer.filters], params: weights + layer.filters, macs, ...reach };
}
