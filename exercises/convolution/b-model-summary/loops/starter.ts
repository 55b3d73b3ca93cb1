type Padding = 'valid' | 'same';
type Layer =
  | { t: 'conv'; k: number; s: number; padding: Padding; filters: number }
  | { t: 'pool'; k: number; s: number; padding: Padding }
  | { t: 'flatten' }
  | { t: 'dense'; units: number };
type Row = { shape: number[]; params: number; macs: number; rf: number; jump: number };

/** One row per layer: output shape, parameters, multiply-accumulates, receptive field, jump. */
export function summarise(input: [number, number, number], layers: Layer[]): Row[] {
  const rows: Row[] = [];
  for (const layer of layers) {
    // what does this layer do to the shape?
    rows.push({ shape: [...input], params: 0, macs: 0, rf: 0, jump: 0 });
  }
  return rows;
}
