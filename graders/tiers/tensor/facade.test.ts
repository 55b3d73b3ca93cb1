import { describe, expect, it } from 'vitest';
import type { Handle } from '../../../tests/tensor-calls/sample-call.ts';
import { createTensorFlow, mostSteps, Refused, TooManySteps } from './facade.ts';
import { readProgram } from './program.ts';
import type { TensorSpec } from './spec.ts';

const matrix: TensorSpec = { shape: [2, 3], dtype: 'float32' };

/** The learner's side of a call: `tf` and a tensor of shape [2, 3]. */
function start(bans: string[] = []) {
  const facade = createTensorFlow(bans);
  facade.begin();
  return { facade, tf: facade.tf as Handle, x: facade.input(matrix) as Handle };
}

const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof Refused ? error.refused : error;
  }
  return 'nothing was thrown';
};

describe('a tensor', () => {
  it('knows its shape, rank, size and type, and hides its values', () => {
    const { x } = start();
    const tensor = x as unknown as Record<string, unknown>;
    expect([tensor.shape, tensor.rank, tensor.size, tensor.dtype]).toEqual([[2, 3], 2, 6, 'float32']);
    for (const name of ['data', 'dataSync', 'array', 'arraySync', 'buffer', 'bufferSync', 'bytes'])
      expect(refusal(() => tensor[name])).toEqual({ code: 'reading', name });
    expect(Object.keys(tensor)).toEqual([]);
  });

  it('hands out copies of its shape', () => {
    const { x } = start();
    const tensor = x as unknown as { shape: number[] };
    tensor.shape.reverse();
    expect(tensor.shape).toEqual([2, 3]);
  });

  it('cannot be made up', () => {
    const { tf, x } = start();
    const { constructor } = x as unknown as { constructor: new (...given: unknown[]) => unknown };
    expect(() => new constructor({ id: 0, shape: [9], call: 1 }, {})).toThrow('tensors are made by');
    const forged = Object.create(Object.getPrototypeOf(x) as object) as object;
    expect(() => tf.add!(forged, 1)).toThrow('a must be a tensor or numbers, got an object');
    expect(() => tf.add!({ id: 0, shape: [2, 3], dtype: 'float32' }, 1)).toThrow('a must be a tensor');
    expect(Object.hasOwn(constructor, 'handleOf')).toBe(false);
  });

  it('cannot be used after dispose, nor in another call', () => {
    const { facade, tf, x } = start();
    facade.begin();
    expect(() => tf.neg!(x)).toThrow('a tensor must belong to this call of the function');
    const y = facade.input(matrix) as Handle;
    tf.dispose!({ parts: [y] });
    expect(() => y.neg!()).toThrow('must not be used after dispose');
    expect(() => facade.numberOf(y)).toThrow('must not be used after dispose');
  });

  it('keeps its methods and `tf` its functions, whatever the learner assigns', () => {
    const { tf, x } = start();
    const prototype = Object.getPrototypeOf(x) as Record<string, unknown>;
    expect(() => Object.assign(tf, { add: 1 })).toThrow(TypeError);
    expect(() => Object.assign(prototype, { add: 1 })).toThrow(TypeError);
    expect(() => Object.assign(tf.linalg as unknown as object, { bandPart: 1 })).toThrow(TypeError);
  });
});

describe('what is refused', () => {
  const { tf, x } = start(['softmax', 'conv*', 'linalg.bandPart', 'reshape', 'tensor*']);

  it.each([
    ['a property', () => tf.softmax],
    ['a computed name', () => tf[['soft', 'max'].join('')]],
    ['an alias', () => (({ softmax }) => softmax!(x))(tf)],
    ['a method', () => x.softmax!()],
    ['Reflect', () => Reflect.get(tf, 'softmax')],
  ])('a banned operation by %s', (_, run) => {
    expect(refusal(run)).toEqual({ code: 'banned', name: 'softmax' });
  });

  it('what a pattern covers, in namespaces and under other names', () => {
    expect(refusal(() => tf.conv2dTranspose)).toEqual({ code: 'banned', name: 'conv2dTranspose' });
    const linalg = tf.linalg as unknown as Handle;
    expect(refusal(() => linalg.bandPart)).toEqual({ code: 'banned', name: 'linalg.bandPart' });
    expect('flatten' in x).toBe(false);
  });

  it('numbers written out, where they are banned, also as an argument', () => {
    expect(refusal(() => tf.tensor1d)).toEqual({ code: 'banned', name: 'tensor1d' });
    expect(refusal(() => x.add!([1, 2, 3]))).toEqual({ code: 'banned', name: 'tensor' });
    expect(x.add!(1)).toBeDefined();
  });

  it.each([
    ['train', 'readyMade'],
    ['losses', 'readyMade'],
    ['layers', 'readyMade'],
    ['fused', 'readyMade'],
    ['grad', 'gradients'],
    ['variableGrads', 'gradients'],
    ['customGrad', 'gradients'],
    ['randomUniform', 'random'],
    ['dropout', 'random'],
    ['setBackend', 'engine'],
    ['engine', 'engine'],
    ['einsum', 'notOffered'],
  ])('tf.%s, and says why', (name, code) => {
    expect(refusal(() => tf[name])).toEqual({ code, name });
  });

  it('a variant for one rank, and names the general operation', () => {
    expect(refusal(() => tf.slice2d)).toEqual({ code: 'instead', name: 'slice2d', instead: 'slice' });
  });

  it('nothing that tfjs has not: those names are undefined', () => {
    expect(tf.softMax).toBeUndefined();
    expect(x.then).toBeUndefined();
  });
});

describe('messages name the operation, the rule and the value', () => {
  const { tf, x, facade } = start();
  const labels = facade.input({ shape: [4], dtype: 'int32' });

  it.each([
    [() => tf.matMul!(x, x), 'matMul: inner extents must be equal, but 3 meets 2, got [2, 3] and [2, 3]'],
    [() => tf.add!(x, [1, 2]), 'add: shapes must broadcast, got [2, 3] and [2]'],
    [() => tf.softmax!(labels), 'softmax: x must be a float32 tensor, got a int32 tensor'],
    [() => x.sum!(2), 'sum: an axis of a rank 2 tensor must lie in [-2, 2), got 2'],
    [() => x.sum!([0, 0]), 'sum: each axis may be named once, got [0, 0]'],
    [() => x.reshape!([4, -1]), 'reshape: the extents must fit 6 elements, got [4, -1]'],
    [
      () => x.slice!([0, 2], [1, 2]),
      'slice: the slice must lie inside [2, 3], got begin [0, 2], size [1, 2]',
    ],
    [() => tf.zeros!([1e5, 1e5]), 'zeros: a tensor has at most 8388608 elements, got [100000, 100000]'],
    [() => tf.zeros!([2.5]), 'zeros: shape must be a list of integers, got [2.5]'],
    [() => tf.zeros!([-1]), 'zeros: extents must be non-negative integers, got [-1]'],
    [() => tf.zeros!([NaN]), 'zeros: shape must be a list of integers, got [NaN]'],
    [() => tf.zeros!([1, 1, 1, 1, 1, 1, 1]), 'zeros: a tensor has at most 6 axes'],
    [() => tf.add!(x), 'add: b must be a tensor or numbers, got nothing'],
    [() => tf.tensor2d!([[1, 2], [3]]), 'tensor2d: the lists of axis 1 must have length 2, got 1'],
    [() => tf.tensor1d!(['a']), 'tensor1d: values must be numbers in lists of equal length, got string'],
    [() => tf.oneHot!(labels, 1), 'oneHot: the depth must be 2 or more, got 1'],
    [() => tf.cast!(x, 'string'), "cast: dtype must be 'float32', 'int32' or 'bool', got 'string'"],
    [() => tf.where!(x, 1, 0), 'where: condition must be a bool tensor, got a float32 tensor'],
    [() => tf.concat!([x, labels]), 'concat: all tensors must have one type, got float32 and int32'],
    [() => tf.add!(x.greater!(0), x.less!(1)), 'add: two bool tensors must be cast to numbers first'],
  ])('%#', (run, message) => {
    expect(run).toThrow(message);
  });
});

describe('methods', () => {
  it('write the same steps as functions', () => {
    const steps = (run: (tf: Handle, x: Handle) => unknown): string => {
      const { facade, tf, x } = start();
      run(tf, x);
      return facade.recorded().steps;
    };
    const pairs: [(tf: Handle, x: Handle) => unknown, (tf: Handle, x: Handle) => unknown][] = [
      [(_, x) => x.add!(1), (tf, x) => tf.add!(x, 1)],
      [(_, x) => x.concat!(x, 1), (tf, x) => tf.concat!([x, x], 1)],
      [(_, x) => x.stack!([x, x]), (tf, x) => tf.stack!([x, x, x])],
      [(tf, x) => x.where!(tf.greater!(x, 0), 0), (tf, x) => tf.where!(tf.greater!(x, 0), x, 0)],
      [(_, x) => x.flatten!(), (tf, x) => tf.reshape!(x, [-1])],
      [(_, x) => x.as2D!(3, 2), (tf, x) => tf.reshape!(x, [3, 2])],
      [(_, x) => x.reshapeAs!(x), (tf, x) => tf.reshape!(x, [2, 3])],
      [(_, x) => x.toInt!(), (tf, x) => tf.cast!(x, 'int32')],
      [(tf, x) => tf.tidy!(() => tf.keep!(x.neg!())), (tf, x) => tf.neg!(x)],
    ];
    for (const [method, called] of pairs) expect(steps(method)).toBe(steps(called));
  });
});

describe('a recorded call', () => {
  it('counts launches, not what moves or makes no values', () => {
    const { facade, tf, x } = start();
    tf.moments!(x.reshape!([3, 2]).matMul!(x).add!(tf.zeros!([3])), 1);
    expect(facade.launches()).toBe(6);
    facade.begin();
    expect(facade.launches()).toBe(0);
  });

  it('keeps numbers that JSON has not', () => {
    const { facade, tf, x } = start();
    tf.fill!([2], NaN);
    x.mul!(-0).maximum!(-Infinity);
    const { steps } = readProgram(facade.recorded(), [matrix], []);
    expect(steps[0]!.given.value).toBeNaN();
    expect(steps[1]!.given.b).toMatchObject({ constant: -0 });
    expect(steps[2]!.given.b).toMatchObject({ constant: -Infinity });
  });

  it('ends where it goes on and on', () => {
    const { tf } = start();
    let made = 0;
    const flood = (): never => {
      for (;;) {
        tf.zeros!([1]);
        made += 1;
      }
    };
    expect(flood).toThrow(TooManySteps);
    expect(made).toBe(mostSteps);
  });

  it('reads a list once: what a getter says later does not count', () => {
    const { facade, tf, x } = start();
    let reads = 0;
    const axes = Object.defineProperty([0], 0, { get: () => (reads += 1) - 1 });
    expect((tf.sum!(x, axes) as unknown as { shape: number[] }).shape).toEqual([3]);
    expect(reads).toBe(1);
    expect(JSON.parse(facade.recorded().steps)).toEqual([['sum', { t: 0 }, [0], false]]);
  });
});
