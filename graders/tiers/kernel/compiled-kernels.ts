import type { Compilation, CompiledKernel } from './compile.ts';
import type { PassLayout } from './plan.ts';
import type { Token } from './tokens.ts';

/** Kernels that are kept: those of a learner's last attempts, or of all known-wrong solutions of an exercise. */
const kept = 64;

const caches = new WeakMap<GPUDevice, Map<string, CompiledKernel>>();

/**
 * The compiled kernel of a device, or a new one. Compiling takes a software GPU longer than running does, and of
 * several passes an attempt often changes one. What cannot be compiled is not kept.
 */
export async function compileOnce(
  device: GPUDevice,
  key: string,
  compile: () => Promise<Compilation>,
): Promise<Compilation> {
  const cache = caches.get(device) ?? new Map<string, CompiledKernel>();
  caches.set(device, cache);
  const known = cache.get(key);
  const result: Compilation = known ? { kind: 'compiled', kernel: known } : await compile();
  if (result.kind === 'problems') return result;
  // The last one used stands last, the first one is forgotten.
  cache.delete(key);
  cache.set(key, result.kernel);
  if (cache.size > kept) cache.delete(cache.keys().next().value!);
  return result;
}

/** What a module means: its tokens, whatever stands between them, and the layout that it was checked against. */
export function keyOf(tokens: readonly Token[], layout: PassLayout): string {
  let end = 0;
  const parts = tokens.map(({ text, at }) => {
    // Marks that touch each other may be one operator.
    const part = at === end ? text : ` ${text}`;
    end = at + text.length;
    return part;
  });
  return `${JSON.stringify(layout)}${parts.join('')}`;
}
