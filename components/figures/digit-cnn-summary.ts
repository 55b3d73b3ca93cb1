type Layer =
  | { kind: 'input'; size: number; channels: number }
  | { kind: 'conv'; filters: number; kernel: number }
  | { kind: 'pool'; window: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; units: number };

/** The network of the lesson, as its program builds it. */
const layers: Layer[] = [
  { kind: 'input', size: 28, channels: 1 },
  { kind: 'conv', filters: 32, kernel: 3 },
  { kind: 'pool', window: 2 },
  { kind: 'conv', filters: 64, kernel: 3 },
  { kind: 'pool', window: 2 },
  { kind: 'conv', filters: 64, kernel: 3 },
  { kind: 'flatten' },
  { kind: 'dense', units: 64 },
  { kind: 'dense', units: 10 },
];

export interface LayerSummary {
  name: string;
  /** Without the batch axis. */
  shape: number[];
  parameters: number;
  /** Multiply-accumulates of one image, biases ignored. */
  work: number;
}

/** Shapes, parameters and work of every layer; convolutions without padding and with stride 1, pools without overlap. */
export function summarizeDigitCnn(): LayerSummary[] {
  const summaries: LayerSummary[] = [];
  let shape: number[] = [];
  for (const layer of layers) {
    const summary = summarize(layer, shape);
    summaries.push(summary);
    shape = summary.shape;
  }
  return summaries;
}

function summarize(layer: Layer, shape: number[]): LayerSummary {
  const [height = 1, , channels = 1] = shape;
  switch (layer.kind) {
    case 'input': {
      const { size } = layer;
      return { name: 'Input', shape: [size, size, layer.channels], parameters: 0, work: 0 };
    }
    case 'conv': {
      const size = height - layer.kernel + 1;
      const weights = layer.kernel ** 2 * channels * layer.filters;
      return {
        name: `Conv2D ${layer.filters}`,
        shape: [size, size, layer.filters],
        parameters: weights + layer.filters,
        work: size ** 2 * weights,
      };
    }
    case 'pool': {
      const size = Math.floor(height / layer.window);
      return { name: 'MaxPooling2D', shape: [size, size, channels], parameters: 0, work: 0 };
    }
    case 'flatten':
      return {
        name: 'Flatten',
        shape: [shape.reduce((size, axis) => size * axis, 1)],
        parameters: 0,
        work: 0,
      };
    case 'dense': {
      const weights = height * layer.units;
      return {
        name: `Dense ${layer.units}`,
        shape: [layer.units],
        parameters: weights + layer.units,
        work: weights,
      };
    }
  }
}
