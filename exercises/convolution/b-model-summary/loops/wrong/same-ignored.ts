type Padding = 'valid' | 'same';
type Layer =
  | { t: 'conv'; k: number; s: number; padding: Padding; filters: number }
  | { t: 'pool'; k: number; s: number; padding: Padding }
  | { t: 'flatten' }
  | { t: 'dense'; units: number };
type Row = { shape: number[]; params: number; macs: number; rf: number; jump: number };

function requirePositive(...values: number[]): void {
  for (const value of values) {
    if (!(value >= 1)) throw new RangeError(`must be at least 1, got ${value}`);
  }
}

function outputSize(n: number, k: number, s: number, padding: Padding): number {
  if (n < k) throw new RangeError(`a kernel of ${k} does not fit ${n}`);
  return Math.floor((n - k) / s) + 1;
}

/** 'same' is 'valid'. */
export function summarise(input: [number, number, number], layers: Layer[]): Row[] {
  requirePositive(...input);
  let shape: number[] = [...input];
  let rf = 1;
  let jump = 1;
  const rows: Row[] = [];

  for (const layer of layers) {
    let params = 0;
    let macs = 0;
    if (layer.t === 'flatten') {
      shape = [shape.reduce((size, extent) => size * extent, 1)];
    } else if (layer.t === 'dense') {
      requirePositive(layer.units);
      if (shape.length !== 1) throw new RangeError('dense needs flatten before it');
      macs = shape[0] * layer.units;
      params = macs + layer.units;
      shape = [layer.units];
    } else {
      requirePositive(layer.k, layer.s);
      if (shape.length !== 3) throw new RangeError(`${layer.t} needs an image`);
      const [H, W, C] = shape;
      const Ho = outputSize(H, layer.k, layer.s, layer.padding);
      const Wo = outputSize(W, layer.k, layer.s, layer.padding);
      shape = [Ho, Wo, C];
      if (layer.t === 'conv') {
        requirePositive(layer.filters);
        const weights = layer.k * layer.k * C * layer.filters;
        params = weights + layer.filters;
        macs = Ho * Wo * weights;
        shape[2] = layer.filters;
      }
      rf += (layer.k - 1) * jump;
      jump *= layer.s;
    }
    rows.push({ shape: [...shape], params, macs, rf, jump });
  }
  return rows;
}
