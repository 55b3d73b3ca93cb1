import type { Argument, Case, CaseDesign, Draw } from '#graders/case.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';
import { designPasses } from '#graders/tiers/kernel/design.ts';

type Pair = [number, number];

interface Cell {
  N: number;
  D: number;
  U: number;
}

function weights(draw: Draw, { D, U }: Cell): Argument[] {
  const scale = 1.5 / Math.sqrt(U + D);
  const range: [number, number] = [-scale, scale];
  return [draw.uniform([D, 4 * U], range), draw.uniform([U, 4 * U], range)];
}

function named(en: string, zh: string, draw: Draw, cell: Cell): Case {
  const { N, D, U } = cell;
  const states = [draw.uniform([N, D], [-2, 2]), draw.uniform([N, U]), draw.uniform([N, U], [-1.5, 1.5])];
  return { name: { en, zh }, arguments: [...states, ...weights(draw, cell), draw.uniform([4 * U])] };
}

/** Gates forced open and shut by their biases: the cell state passes as it is, or is replaced. */
function forced(
  en: string,
  zh: string,
  draw: Draw,
  { input, forget }: { input: number; forget: number },
): Case {
  const one = named(en, zh, draw, { N: 2, D: 3, U: 3 });
  const block = (bias: number): number[] => [bias, bias, bias];
  one.arguments[5] = tensor([...block(input), ...block(forget), 0.3, -0.2, 0.4, 0.1, 0.2, -0.1]);
  return one;
}

function fromBiasAlone(draw: Draw): Case {
  const one = named('input and states of zeros', '输入与状态全为零', draw, { N: 2, D: 2, U: 3 });
  const zeros = (width: number): Tensor => ({ shape: [2, width], data: new Float32Array(2 * width) });
  one.arguments.splice(0, 3, zeros(2), zeros(3), zeros(3));
  return one;
}

/** Cell states far from zero: without the tanh on the way out, h leaves [−1, 1]. */
function fullCell(draw: Draw): Case {
  const one = named('large cell states', '较大的单元状态', draw, { N: 3, D: 2, U: 4 });
  one.arguments[2] = draw.uniform([3, 4], [-8, 8]);
  return one;
}

/** Exponentials of such gates and cell states overflow, also in double precision; WGSL's tanh may too. */
function fullOfHundreds(draw: Draw): Case {
  const gates = { input: -800, forget: 800 };
  const one = forced('gates and cell states of hundreds', '数以百计的门与单元状态', draw, gates);
  one.arguments[2] = draw.uniform([2, 3], [400, 900]);
  return { ...one, tiers: ['loops', 'tensor'] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('a batch of three', '三个样本', draw, { N: 3, D: 2, U: 4 }),
    named('more inputs than units', '输入多于单元', draw, { N: 2, D: 5, U: 2 }),
    named('one unit', '一个单元', draw, { N: 3, D: 1, U: 1 }),
    forced('forget gate open, input gate shut', '遗忘门全开、输入门全关', draw, { input: -50, forget: 50 }),
    forced('forget gate shut, input gate open', '遗忘门全关、输入门全开', draw, { input: 50, forget: -50 }),
    fromBiasAlone(draw),
    fullCell(draw),
    named('eleven examples, six units', '十一个样本、六个单元', draw, { N: 11, D: 2, U: 6 }),
    named('large cell', '较大的单元', draw, { N: 16, D: 48, U: 64 }),
  ],
  hidden: (draw) => [
    named('N, D, U = 3, 5, 4', 'N、D、U = 3、5、4', draw, { N: 3, D: 5, U: 4 }),
    named('extents that are prime', '尺寸均为质数', draw, { N: 5, D: 3, U: 7 }),
    named('as many inputs as units', '输入数等于单元数', draw, { N: 4, D: 4, U: 4 }),
    named('one example', '一个样本', draw, { N: 1, D: 6, U: 3 }),
    named('one unit', '一个单元', draw, { N: 4, D: 2, U: 1 }),
    forced('forget gate open, input gate shut', '遗忘门全开、输入门全关', draw, { input: -50, forget: 50 }),
    fromBiasAlone(draw),
    fullCell(draw),
    fullOfHundreds(draw),
    named('thirteen examples, five units', '十三个样本、五个单元', draw, { N: 13, D: 3, U: 5 }),
    named('33 units', '33 个单元', draw, { N: 4, D: 17, U: 33 }),
  ],
  sumLength: ([x, h]) => (x as Tensor).shape[1]! + (h as Tensor).shape[1]! + 1,
  launches: () => 25,
  kernel: ([x, h]) => {
    const [[N, D], [, U]] = [x, h].map((one) => (one as Tensor).shape) as [Pair, Pair];
    const scalars = { N, D, U };
    // All eight tensors are more than one pass may bind.
    return designPasses({
      inputs: { x: 0, h: 1, c: 2, K: 3, R: 4, b: 5 },
      outputs: { hNew: { path: 'h', shape: [N, U] }, cNew: { path: 'c', shape: [N, U] } },
      scratch: { z: N * 4 * U },
      passes: {
        gates: { reads: ['x', 'h', 'K', 'R', 'b'], writes: ['z'], scalars },
        state: { reads: ['z', 'c'], writes: ['hNew', 'cNew'], scalars },
      },
    });
  },
};
