import type { LayerSpec, Structure } from './structure.ts';

/**
 * Shapes of all weights of a chain of layers, in the order in which tfjs lists them: kernel, recurrent kernel, bias. It
 * knows the layers of the capstones, with "valid" convolutions of stride 1 and pools that do not overlap.
 * Throws a TypeError for other layers.
 */
export function weightShapes({ inputShape, layers }: Pick<Structure, 'inputShape' | 'layers'>): number[][] {
  let axes = inputShape;
  return layers.flatMap((layer) => {
    const shapes = shapesOf(layer, axes);
    axes = axesAfter(layer, axes);
    return shapes;
  });
}

function shapesOf(layer: LayerSpec, axes: readonly number[]): number[][] {
  const features = axes.at(-1)!;
  const [units, filters] = [Number(layer.units), Number(layer.filters)];
  switch (layer.class) {
    case 'Conv2D':
      return [[...(layer.kernelSize as number[]), features, filters], [filters]];
    case 'Dense':
      return [[features, units], [units]];
    case 'Embedding':
      return [[Number(layer.inputDim), Number(layer.outputDim)]];
    case 'LSTM':
      return [[features, 4 * units], [units, 4 * units], [4 * units]];
    default:
      return [];
  }
}

function axesAfter(layer: LayerSpec, axes: number[]): number[] {
  switch (layer.class) {
    case 'Conv2D': {
      const [height, width] = layer.kernelSize as [number, number];
      return [axes[0]! - height + 1, axes[1]! - width + 1, Number(layer.filters)];
    }
    case 'MaxPooling2D': {
      const [height, width] = layer.poolSize as [number, number];
      return [Math.floor(axes[0]! / height), Math.floor(axes[1]! / width), axes[2]!];
    }
    case 'Flatten':
      return [axes.reduce((product, extent) => product * extent, 1)];
    case 'Embedding':
      return [...axes, Number(layer.outputDim)];
    case 'Dense':
    case 'LSTM':
      return [Number(layer.units)];
    case 'Dropout':
    case 'SpatialDropout1D':
      return axes;
    default:
      throw new TypeError(`weightShapes: the layer must be one of a capstone, got ${layer.class}`);
  }
}
