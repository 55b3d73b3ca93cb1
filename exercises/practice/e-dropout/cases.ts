import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import type { Property } from '#graders/property.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designKernel } from '#graders/tiers/kernel/design.ts';

interface Step {
  shape: number[];
  rate: number;
  training?: boolean;
}

function forward(en: string, zh: string, draw: Draw, { shape, rate, training = true }: Step): Case {
  const given = [draw.uniform(shape, [0.5, 2]), draw.uniform(shape, [0, 1]), rate, training];
  return { name: { en, zh }, arguments: given };
}

function backward(en: string, zh: string, draw: Draw, { shape, rate }: Step): Case {
  const length = shape.reduce((size, extent) => size * extent, 1);
  const mask: Tensor = {
    shape,
    data: Float32Array.from({ length }, (_, at) => (at < 2 ? at : draw.integer(0, 1))),
  };
  return { name: { en, zh }, function: 'dropoutBackward', arguments: [draw.uniform(shape), mask, rate] };
}

function refused(en: string, zh: string, given: Argument[]): Case {
  const called = given.length === 3 ? 'dropoutBackward' : 'dropout';
  return {
    name: { en, zh },
    function: called,
    arguments: given,
    throws: 'RangeError',
    tiers: ['loops'],
  };
}

/** Uniforms that equal a rate which float32 holds exactly. */
function onTheEdge(draw: Draw, rate: number): Case {
  const x = draw.uniform([6], [1, 2]);
  const u = tensor([rate, 0, rate - 2 ** -10, rate + 2 ** -10, 0.999, rate]);
  return {
    name: { en: `u equal to the rate ${rate}`, zh: `u 恰等于 rate ${rate}` },
    arguments: [x, u, rate, true],
  };
}

/** Over many units the mean of ones stays 1. */
function expectation(draw: Draw): Property {
  const length = 40_000;
  const ones: Tensor = { shape: [length], data: new Float32Array(length).fill(1) };
  return {
    name: { en: 'the mean over 40,000 units stays', zh: '4 万个单元的均值不变' },
    hidden: true,
    calls: [{ arguments: [ones, draw.uniform([length], [0, 1]), 0.3, true] }],
    relation: { kind: 'mean', of: { output: 0, path: 'y' }, value: 1, within: 0.02 },
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    forward('a rate of 0.25', 'rate 为 0.25', draw, { shape: [3, 4], rate: 0.25 }),
    forward('a rate of 0', 'rate 为 0', draw, { shape: [5], rate: 0 }),
    forward('inference', '推理', draw, { shape: [2, 3], rate: 0.5, training: false }),
    onTheEdge(draw, 0.25),
    backward('backward pass', '反向', draw, { shape: [4, 3], rate: 0.75 }),
    refused('a rate of 1', 'rate 为 1', [tensor([1]), tensor([0.5]), 1, true]),
    forward('seven times eleven units', '七乘十一个单元', draw, { shape: [7, 11], rate: 0.375 }),
    forward('large layer', '大的层', draw, { shape: [64, 96], rate: 0.5 }),
  ],
  hidden: (draw) => [
    forward('a rate of 0.75', 'rate 为 0.75', draw, { shape: [4, 5], rate: 0.75 }),
    forward('extents that are prime', '尺寸均为质数', draw, { shape: [3, 7, 5], rate: 0.125 }),
    forward('inference', '推理', draw, { shape: [7], rate: 0.875, training: false }),
    forward('inference with a rate of 0', 'rate 为 0 的推理', draw, { shape: [3], rate: 0, training: false }),
    forward('an empty tensor', '空张量', draw, { shape: [0, 4], rate: 0.5 }),
    onTheEdge(draw, 0.5),
    onTheEdge(draw, 0.625),
    backward('backward pass', '反向', draw, { shape: [3, 5], rate: 0.25 }),
    backward('backward pass with a rate of 0', 'rate 为 0 的反向', draw, { shape: [6], rate: 0 }),
    {
      name: { en: 'backward pass where nothing was dropped', zh: '没有丢弃任何单元的反向' },
      function: 'dropoutBackward',
      arguments: [draw.uniform([5]), tensor([1, 1, 1, 1, 1]), 0.5],
    },
    refused('a rate of 1 at inference', '推理时 rate 为 1', [tensor([1]), tensor([0.5]), 1, false]),
    refused('a rate of −0.1', 'rate 为 −0.1', [tensor([1]), tensor([0.5]), -0.1, true]),
    refused('a rate of 1 in the backward pass', '反向时 rate 为 1', [tensor([1]), tensor([1]), 1]),
    forward('5 × 17', '5×17', draw, { shape: [5, 17], rate: 0.625 }),
    forward('61 × 53', '61×53', draw, { shape: [61, 53], rate: 0.375 }),
  ],
  properties: (draw) => [expectation(draw)],
  sumLength: () => 0,
  launches: () => 8,
  kernel: (values) => {
    const [x, , rate, training] = values as [Tensor, Tensor, number, boolean];
    return designKernel({
      inputs: { x: 0, u: 1 },
      outputs: { y: { path: 'y', shape: x.shape }, mask: { path: 'mask', shape: x.shape } },
      scalars: { rate: { f32: rate }, training: training ? 1 : 0 },
    });
  },
};
