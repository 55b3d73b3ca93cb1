import { describe, expect, it } from 'vitest';
import { intTensor, tensor } from '../../tensor.ts';
import { designKernel, designPasses } from './design.ts';
import { checkPlan, InvalidPlan, type Content, type KernelBuffer } from './plan.ts';
import { limitBytes, scalarBytes } from './uniforms.ts';
import { assembleOutputs, initialElements, unwritten } from './values.ts';

type Output = Extract<KernelBuffer, { kind: 'output' }>;

const output = (rest: Partial<Output>): Output => ({
  kind: 'output',
  name: 'y',
  element: 'f32',
  path: '',
  shape: [2],
  form: 'tensor',
  ...rest,
});

describe('buffers before the first pass', () => {
  const values = [tensor([[1, 2]]), { ids: intTensor([3, 4]), rate: 0.5 }, [5, 6], Float64Array.of(0.1)];
  const input = (content: Content): KernelBuffer => ({ kind: 'input', name: 'x', content });

  it.each([
    ['a tensor', '0', Float32Array.of(1, 2)],
    ['integers in a record', '1.ids', Int32Array.of(3, 4)],
    ['a number', '1.rate', Float32Array.of(0.5)],
    ['a list of numbers', '2', Float32Array.of(5, 6)],
    ['an entry of a list', '2.1', Float32Array.of(6)],
    ['double precision, rounded', '3', Float32Array.of(0.1)],
    ['several parts, one behind the other', ['2', '0', '1.rate'], Float32Array.of(5, 6, 1, 2, 0.5)],
    ['several parts that are integers', ['1.ids', '1.ids'], Int32Array.of(3, 4, 3, 4)],
    ['numbers of the host', Float32Array.of(7, 8), Float32Array.of(7, 8)],
    ['integers of the host', Int32Array.of(9), Int32Array.of(9)],
  ] as const)('%s', (_, content, elements) => {
    const plain = Array.isArray(content) ? [...content] : (content as Content);
    expect(initialElements(input(plain), values)).toEqual(elements);
  });

  it('what is no numbers is a mistake of the plan', () => {
    for (const content of ['4', '1', '1.none', '1.ids.shape.9', ['0', '4'], ['0', '1.ids']])
      expect(() => initialElements(input(content), values)).toThrow(InvalidPlan);
  });

  it('outputs and scratch are filled, so that unwritten elements stand out', () => {
    expect(initialElements(output({ shape: [2, 1] }), [])).toEqual(Float32Array.of(unwritten, unwritten));
    const scratch: KernelBuffer = { kind: 'scratch', name: 's', element: 'i32', length: 1 };
    expect(initialElements(scratch, [])).toEqual(Int32Array.of(unwritten));
  });

  it('an output that passes change in place begins with what the plan gives it', () => {
    expect(initialElements(output({ content: '0' }), values)).toEqual(Float32Array.of(1, 2));
    expect(initialElements(output({ content: Float32Array.of(3, 4) }), [])).toEqual(Float32Array.of(3, 4));
    for (const content of [Float32Array.of(3), '1.ids'])
      expect(() => initialElements(output({ content }), values)).toThrow(InvalidPlan);
  });
});

describe('outputs', () => {
  it.each([
    ['tensor', Float32Array.of(1, 2), { shape: [2], data: Float32Array.of(1, 2) }],
    ['intTensor', Float32Array.of(1, 2), { shape: [2], data: Int32Array.of(1, 2) }],
    ['array', Float32Array.of(1, 2), Float32Array.of(1, 2)],
    ['ints', Int32Array.of(1, 2), Int32Array.of(1, 2)],
    ['number', Float32Array.of(1.5), 1.5],
  ] as const)('as %s', (form, elements, value) => {
    expect(assembleOutputs([{ buffer: output({ form }), elements: elements.slice() }])).toEqual(value);
  });

  it('integers that are none stay as they are, for the comparison to see', () => {
    const buffer = output({ form: 'ints' });
    expect(assembleOutputs([{ buffer, elements: Float32Array.of(1.5, 2) }])).toEqual(Float32Array.of(1.5, 2));
    expect(assembleOutputs([{ buffer, elements: Float32Array.of(Number.NaN, 2) }])).toBeInstanceOf(
      Float32Array,
    );
  });

  it('stand at their paths, in records and lists', () => {
    const one = (path: string, value: number) => ({
      buffer: output({ path, form: 'number' as const }),
      elements: Float32Array.of(value),
    });
    expect(assembleOutputs([one('a.b', 1), one('a.c', 2), one('d', 3)])).toEqual({ a: { b: 1, c: 2 }, d: 3 });
    expect(assembleOutputs([one('0', 1), one('1', 2)])).toEqual([1, 2]);
  });
});

describe('uniforms', () => {
  it('hold items first, then the scalars by their types, in a size that 16 divides', () => {
    const [pass] = designKernel({
      inputs: {},
      outputs: { y: { shape: [3, 5] } },
      scalars: { n: 7, offset: { i32: -2 }, rate: { f32: 0.25 }, last: 9 },
    }).passes;
    const bytes = scalarBytes(pass!);
    const view = new DataView(bytes);
    expect(bytes.byteLength).toBe(32);
    expect([view.getUint32(0, true), view.getUint32(4, true), view.getInt32(8, true)]).toEqual([15, 7, -2]);
    expect([view.getFloat32(12, true), view.getUint32(16, true)]).toEqual([0.25, 9]);
  });

  it('share the fuel among the invocations', () => {
    const [few] = new Uint32Array(limitBytes(1, 2 ** 24));
    const [many, turns] = new Uint32Array(limitBytes(512, 2 ** 24));
    expect([few, many, turns]).toEqual([2 ** 18, 512, 256]);
  });
});

describe('a plan', () => {
  const twoPasses = (change: Partial<Parameters<typeof designPasses>[0]> = {}) =>
    designPasses({
      inputs: { x: 0 },
      outputs: { y: { shape: [2, 3] } },
      scratch: { middle: 5 },
      passes: { first: { reads: ['x'], writes: ['middle'] }, second: { reads: ['middle'], writes: ['y'] } },
      ...change,
    });

  it('has as many items as the first buffer that is written has elements', () => {
    const plan = twoPasses();
    expect(plan.passes.map(({ items }) => items)).toEqual([5, 6]);
    expect(() => checkPlan(plan, ['first', 'second'])).not.toThrow();
  });

  it('runs a module as often as it is listed, each time with its own scalars', () => {
    const step = (t: number) => ({ module: 'step', reads: ['x'], writes: ['y'], scalars: { t } });
    const plan = twoPasses({ passes: [step(0), step(1)] });
    expect(plan.passes.map(({ module, uniforms }) => [module, uniforms[0]!.value])).toEqual([
      ['step', 0],
      ['step', 1],
    ]);
    expect(() => checkPlan(plan, ['step'])).not.toThrow();
  });

  it('may bind other buffers to a module each time, but as many and for the same use', () => {
    const double = { module: 'double', reads: ['x'], writes: ['middle'] };
    const chain = twoPasses({ passes: [double, { ...double, reads: ['middle'], writes: ['y'] }] });
    expect(() => checkPlan(chain, ['double'])).not.toThrow();
    const other = twoPasses({ passes: [double, { ...double, reads: ['x', 'middle'], writes: ['y'] }] });
    expect(() => checkPlan(other, ['double'])).toThrow('passes of double must have the same layout');
  });

  it.each([
    ['a module that is not declared', twoPasses(), ['first']],
    ['an unknown buffer', twoPasses({ passes: { first: { reads: ['z'], writes: ['y'] } } }), ['first']],
    ['a written input', twoPasses({ passes: { first: { reads: [], writes: ['x'] } } }), ['first']],
    ['a buffer twice', twoPasses({ passes: { first: { reads: ['y'], writes: ['y'] } } }), ['first']],
    [
      'too many items',
      twoPasses({ passes: { first: { reads: ['x'], writes: ['y'], items: 2 ** 23 } } }),
      ['first'],
    ],
    [
      'too many buffers',
      twoPasses({
        scratch: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 },
        passes: { first: { reads: ['x', 'a', 'b', 'c', 'd', 'e', 'f'], writes: ['y'] } },
      }),
      ['first'],
    ],
    ['no pass', twoPasses({ passes: {} }), []],
  ])('that no device could run is a mistake: %s', (_, plan, modules) => {
    expect(() => checkPlan(plan, modules)).toThrow(InvalidPlan);
  });
});
