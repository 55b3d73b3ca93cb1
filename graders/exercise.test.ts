import { describe, expect, it } from 'vitest';
import { ExerciseManifest, signatureOf, toleranceRulesOf } from './exercise.ts';

const text = { en: 'English', zh: '中文' };
const manifest = {
  id: 'b-max-pool',
  title: text,
  track: 'convolution',
  difficulty: 2,
  points: 15,
  functions: [
    {
      name: 'maxPool',
      parameters: [
        { name: 'x', type: 'Tensor', note: '[H, W]' },
        { name: 'size', type: 'number' },
      ],
      returns: { type: 'Tensor', note: '[Ho, Wo]' },
    },
  ],
  tolerance: 'N',
  tiers: { loops: {} },
  examples: [{ name: text, arguments: [{ tensor: [[1, 2]] }, 2], expected: { tensor: [[2]] } }],
  hints: [text],
  misconceptions: { 'minimum-taken': text },
};
const read = (change: object): ReturnType<typeof ExerciseManifest.safeParse> =>
  ExerciseManifest.safeParse({ ...manifest, ...change });
const example = (...given: unknown[]): object => ({
  examples: [{ name: text, arguments: given, expected: 1 }],
});

describe('literals of examples', () => {
  it.each([
    ['a tensor', { tensor: [[1, 2]] }, { shape: [1, 2], data: Float32Array.of(1, 2) }],
    [
      'an empty tensor with a shape',
      { tensor: [], shape: [0, 3] },
      { shape: [0, 3], data: new Float32Array(0) },
    ],
    ['a scalar tensor', { tensor: 5 }, { shape: [], data: Float32Array.of(5) }],
    ['integers beyond float32', { ints: [16_777_217] }, { shape: [1], data: Int32Array.of(16_777_217) }],
    ['a bare array of integers', { int32: [1, -2] }, Int32Array.of(1, -2)],
    ['a bare array in double precision', { float64: [0.1, Infinity] }, Float64Array.of(0.1, Infinity)],
    [
      'NaN and infinities',
      { tensor: [NaN, -Infinity] },
      { shape: [2], data: Float32Array.of(NaN, -Infinity) },
    ],
    ['numbers, texts, lists and records', { a: [1, 'x', true, null] }, { a: [1, 'x', true, null] }],
  ])('%s', (_, literal, value) => {
    const result = read(example(literal));
    expect(result.data?.examples[0]?.arguments[0]).toEqual(value);
  });

  it.each([
    ['rows of different lengths', { tensor: [[1, 2], [3]] }],
    ['numbers that do not fill the shape', { tensor: [1, 2, 3], shape: [2, 2] }],
    ['integers that are none', { ints: [0.5] }],
  ])('%s are a problem that is told, not an exception', (_, literal) => {
    const result = read(example(literal));
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path.slice(0, 3)).toEqual(['examples', 0, 'arguments']);
  });
});

it('a complete manifest is read, with nothing required by default', () => {
  expect(read({}).data).toMatchObject({ id: 'b-max-pool', requires: [] });
});

it.each([
  ['an unknown field', { colour: 'red' }],
  ['an id without its track letter', { id: 'max_pool' }],
  ['a missing language', { title: { en: 'only English' } }],
  ['an empty language', { title: { en: 'x', zh: ' ' } }],
  ['no example', { examples: [] }],
  ['seven examples', { examples: new Array(7).fill(manifest.examples[0]) }],
  ['no function', { functions: [] }],
  ['a function without parameters', { functions: [{ ...manifest.functions[0], parameters: [] }] }],
  ['a function that is no name', { functions: [{ ...manifest.functions[0], name: 'max pool' }] }],
  ['an example of another function', { examples: [{ ...manifest.examples[0], function: 'minPool' }] }],
  ['an example of a tier that does not exist', { examples: [{ ...manifest.examples[0], tiers: ['gpu'] }] }],
  ['a tier that asks for another function', { tiers: { loops: {}, tensor: { functions: ['minPool'] } } }],
  ['a ban that is no name', { tiers: { loops: {}, tensor: { bans: ['*conv'] } } }],
  ['a tolerance class that does not exist', { tolerance: 'M' }],
  ['a tier that does not exist', { tiers: { loops: {}, assembler: {} } }],
  ['fuel of zero', { tiers: { loops: { fuel: 0 } } }],
  ['points that are no whole number', { points: 1.5 }],
])('%s is refused', (_, change) => expect(read(change).success).toBe(false));

it('mistakes are told all at once', () => {
  expect(read({ points: 0, difficulty: 9, hints: [] }).error?.issues).toHaveLength(3);
});

it('the signature carries names, types and axes', () => {
  expect(signatureOf(ExerciseManifest.parse(manifest).functions[0]!)).toBe(
    'maxPool(x: Tensor /* [H, W] */, size: number): Tensor /* [Ho, Wo] */',
  );
});

describe('tolerances', () => {
  it('are those of the exercise, but where the kernel tier has its own', () => {
    const own = { rtol: 0, atol: 1e-3 };
    const { data } = read({
      tiers: { loops: {}, tensor: {}, kernel: { tolerance: own } },
      tolerances: { dx: 'G' },
    });
    const of = (tier: 'loops' | 'tensor' | 'kernel') => toleranceRulesOf(data!, tier);
    expect(of('kernel')).toEqual({ tolerance: own, tolerances: { dx: 'G' } });
    for (const tier of ['loops', 'tensor'] as const)
      expect(of(tier)).toEqual({ tolerance: 'N', tolerances: { dx: 'G' } });
    const plain = read({ tiers: { loops: {}, kernel: {} } }).data!;
    expect(toleranceRulesOf(plain, 'kernel').tolerance).toBe('N');
  });
});
