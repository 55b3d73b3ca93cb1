import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { lanesOf, resolveAxis } from './axes.ts';
import { zeros } from './zeros.ts';

/** 1 at the first maximum along an axis, 0 elsewhere. ONNX Hardmax. */
export function hardmax(input: AnyTensor, axis = -1): Tensor64 {
  const { outer, extent, inner } = lanesOf(input.shape, resolveAxis(axis, input.shape.length));
  const output = zeros(input.shape);
  if (extent === 0) return output;
  for (let lane = 0; lane < outer * inner; lane += 1) {
    const start = Math.floor(lane / inner) * extent * inner + (lane % inner);
    let best = start;
    for (let at = start; at < start + extent * inner; at += inner) {
      if (input.data[at]! > input.data[best]!) best = at;
    }
    output.data[best] = 1;
  }
  return output;
}
