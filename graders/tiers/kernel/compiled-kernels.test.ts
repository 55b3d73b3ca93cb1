import { describe, expect, it } from 'vitest';
import type { Compilation } from './compile.ts';
import { compileOnce, keyOf } from './compiled-kernels.ts';
import { tokenize } from './tokens.ts';

const layout = { bindings: [], scalars: [] };

function key(source: string): string {
  const read = tokenize(source);
  if (read.kind === 'unreadable') throw new Error(JSON.stringify(read));
  return keyOf(read.tokens, layout);
}

describe('the key of a module', () => {
  it('is the same whatever comments and blanks stand between the tokens', () => {
    expect(key('let a = 1; // one\n  let b = 2;')).toBe(key('let a = 1;\n/* two */ let b = 2;'));
  });

  it.each([
    ['another number', 'let a = 1;', 'let a = 2;'],
    ['a comment that ends later', 'a(); // x\n b();', 'a(); // x b();'],
    ['a name that is torn apart', 'let ab = 1;', 'let a b = 1;'],
    ['an operator that is torn apart', 'a--; b', 'a - -; b'],
  ])('differs for %s', (_, one, other) => expect(key(one)).not.toBe(key(other)));

  it('differs for another layout', () => {
    const scalars = [{ name: 'n', type: 'u32' as const }];
    expect(keyOf([], layout)).not.toBe(keyOf([], { ...layout, scalars }));
  });
});

describe('a device', () => {
  const compiled = (): Compilation => ({ kind: 'compiled', kernel: {} as never });
  const device = (): GPUDevice => ({}) as GPUDevice;

  it('compiles a module once, and another device compiles it for itself', async () => {
    const own = device();
    const first = await compileOnce(own, 'a', () => Promise.resolve(compiled()));
    const again = await compileOnce(own, 'a', () => Promise.reject(new Error('compiled again')));
    expect(again).toEqual(first);
    const other = await compileOnce(device(), 'a', () => Promise.resolve(compiled()));
    expect('kernel' in other && 'kernel' in first && other.kernel === first.kernel).toBe(false);
  });

  it('tries again what could not be compiled', async () => {
    const own = device();
    const failed = await compileOnce(own, 'a', () => Promise.resolve({ kind: 'problems', problems: [] }));
    expect(failed.kind).toBe('problems');
    expect((await compileOnce(own, 'a', () => Promise.resolve(compiled()))).kind).toBe('compiled');
  });

  it('forgets the module that was not used for longest', async () => {
    const own = device();
    const made: string[] = [];
    const use = (name: string): Promise<Compilation> =>
      compileOnce(own, name, () => {
        made.push(name);
        return Promise.resolve(compiled());
      });
    for (let number = 0; number < 64; number += 1) await use(`m${number}`);
    await use('m0');
    await use('m64');
    made.length = 0;
    await use('m0');
    await use('m64');
    expect(made).toEqual([]);
    await use('m1');
    expect(made).toEqual(['m1']);
  });
});
