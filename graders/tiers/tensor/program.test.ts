import { describe, expect, it } from 'vitest';
import { MalformedProgram, planProgram, readProgram, type Program } from './program.ts';
import type { TensorSpec } from './spec.ts';

const inputs: TensorSpec[] = [
  { shape: [2, 3], dtype: 'float32' },
  { shape: [3], dtype: 'int32' },
];

function read(steps: unknown, data: unknown = [], bans: string[] = []): Program {
  return readProgram(
    { steps: typeof steps === 'string' ? steps : JSON.stringify(steps), data },
    inputs,
    bans,
  );
}

describe('a program that our facade would not have written', () => {
  it.each([
    ['no text', () => readProgram({ steps: 7, data: [] }, inputs, [])],
    ['no JSON', () => read('[[')],
    ['no list', () => read({ add: 1 })],
    ['deep nesting', () => read('['.repeat(100_000))],
    ['an unknown operation', () => read([['dataSync', { t: 0 }]])],
    ['a name of every object', () => read([['constructor', { t: 0 }]])],
    ['a banned operation', () => read([['exp', { t: 0 }]], [], ['exp'])],
    ['a banned operation by pattern', () => read([['exp', { t: 0 }]], [], ['e*'])],
    ['too few arguments', () => read([['add', { t: 0 }]])],
    ['too many arguments', () => read([['exp', { t: 0 }, 1]])],
    ['a tensor that does not exist', () => read([['exp', { t: 2 }]])],
    [
      'a tensor of a later step',
      () =>
        read([
          ['exp', { t: 3 }],
          ['exp', { t: 0 }],
        ]),
    ],
    ['a tensor number that is none', () => read([['exp', { t: '0' }]])],
    ['a fractional tensor number', () => read([['exp', { t: 0.5 }]])],
    ['a negative tensor number', () => read([['exp', { t: -1 }]])],
    ['a tensor of the wrong type', () => read([['sqrt', { t: 1 }]])],
    ['shapes that do not fit', () => read([['matMul', { t: 0 }, { t: 0 }, false, false]])],
    ['an axis outside', () => read([['sum', { t: 0 }, 5, false]])],
    ['a huge tensor', () => read([['zeros', [65_536, 65_536], 'float32']])],
    ['a huge tile', () => read([['tile', { t: 0 }, [1e8, 1e8]]])],
    ['a fractional extent', () => read([['zeros', [1.5], 'float32']])],
    ['a negative extent', () => read([['zeros', [-4], 'float32']])],
    ['a type of strings', () => read([['zeros', [1], 'string']])],
    ['numbers that are not there', () => read([['tensor', { d: 0 }, [1], 'float32']])],
    ['numbers of another kind', () => read([['tensor', { d: 0 }, [2], 'float32']], ['ab'])],
    ['too few numbers', () => read([['tensor', { d: 0 }, [9], 'float32']], [new Float32Array(4)])],
    ['too many parts', () => read([['split', { t: 0 }, 1e9, 0]])],
    ['too many steps', () => read(Array.from({ length: 10_001 }, () => ['exp', { t: 0 }]))],
    ['outputs without end', () => read(Array.from({ length: 10_000 }, () => ['unstack', { t: 0 }, 1]))],
  ])('%s is refused', (_, run) => {
    expect(run).toThrow(MalformedProgram);
  });
});

describe('a plan', () => {
  const program = read([
    ['exp', { t: 0 }], // 2
    ['tile', { t: 2 }, [1000, 1000]], // 3, leads nowhere
    ['add', { t: 2 }, { c: 1 }], // 4
    ['sum', { t: 4 }, null, false], // 5
  ]);

  it('leaves out steps that lead to no output', () => {
    const { steps } = planProgram(program, [5]);
    expect(steps.map(({ name }) => name)).toEqual(['exp', 'add', 'sum']);
  });

  it('knows when a tensor is needed for the last time, and keeps outputs', () => {
    const { lastUse } = planProgram(program, [5, 2]);
    expect(Object.fromEntries(lastUse)).toEqual({ 0: 0, 2: Infinity, 4: 2, 5: Infinity });
  });

  it('adds up elementary steps and the largest amount of memory', () => {
    expect(planProgram(program, [5])).toMatchObject({ work: 18, peakBytes: 24 + 12 + 24 });
    expect(planProgram(program, [3]).peakBytes).toBeGreaterThan(24_000_000);
  });

  it('counts launches of all steps, also of those that lead nowhere', () => {
    expect(program.launches).toBe(4);
  });
});
