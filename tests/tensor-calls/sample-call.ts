import { mulberry32 } from '#graders/random.ts';
import { sizeOf, type IntTensor, type Tensor } from '#graders/tensor.ts';

/** `tf` of tfjs or of the facade, and their tensors: the same call is made on both. */
export interface Handle {
  [name: string]: (...given: unknown[]) => Handle;
}

export interface SampleCall {
  operation: string;
  inputs: (Tensor | IntTensor)[];
  run: (tf: Handle, ...inputs: Handle[]) => unknown;
}

const uniform = mulberry32(20_261);

export function floats(shape: number[], low = -2, high = 2): Tensor {
  return { shape, data: Float32Array.from({ length: sizeOf(shape) }, () => low + uniform() * (high - low)) };
}

export function ints(shape: number[], low = -3, high = 4): IntTensor {
  const data = Int32Array.from({ length: sizeOf(shape) }, () => low + Math.floor(uniform() * (high - low)));
  return { shape, data };
}

export const special: Tensor = {
  shape: [2, 4],
  data: Float32Array.of(0, -0, 1, -1, NaN, Infinity, -Infinity, 0.5),
};

type Run = SampleCall['run'];

/** Collects calls: one for each list of inputs. */
export class Samples {
  readonly calls: SampleCall[] = [];

  readonly add = (operation: string, run: Run, ...inputs: (Tensor | IntTensor)[][]): void => {
    for (const given of inputs) this.calls.push({ operation, inputs: given, run });
  };
}

export const apply = (name: string, ...others: unknown[]): Run => {
  const [space, member] = name.split('.');
  return (tf, ...inputs) =>
    member === undefined
      ? tf[name]!(...inputs, ...others)
      : (tf[space!] as unknown as Handle)[member]!(...inputs, ...others);
};
