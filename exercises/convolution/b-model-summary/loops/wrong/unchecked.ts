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
  if (padding === 'same') return Math.ceil(n / s);
  return Math.floor((n - k) / s) + 1;
}

/** Nothing is checked. */
export function summarise(input: [number, number, number], layers: Layer[]): Row[] {
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
      macs = shape[0] * layer.units;
      params = macs + layer.units;
      shape = [layer.units];
    } else {
      const [H, W = 1, C = 1] = shape;
      const Ho = outputSize(H, layer.k, layer.s, layer.padding);
      const Wo = outputSize(W, layer.k, layer.s, layer.padding);
      shape = [Ho, Wo, C];
      if (layer.t === 'conv') {
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
