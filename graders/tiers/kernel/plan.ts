/** What a WGSL buffer holds. */
export type Element = 'f32' | 'i32';

/** How an output stands in the value that is compared with the reference. */
export type OutputForm = 'tensor' | 'intTensor' | 'array' | 'ints' | 'number';

/**
 * Numbers that a buffer holds before the first pass: a part of the arguments by its path, "0.weights"; several parts,
 * one behind the other; or numbers that the host makes, such as random draws, or zeros for what is left out.
 */
export type Content = string | string[] | Float32Array | Int32Array;

/** A storage buffer of one case. Paths name a part of a value: "" all of it, "0.weights", "out". */
export type KernelBuffer =
  | { kind: 'input'; name: string; content: Content }
  | {
      kind: 'output';
      name: string;
      element: Element;
      path: string;
      shape: number[];
      form: OutputForm;
      /** What stands in it first, where passes change it in place. */
      content?: Content;
    }
  /** Handed from one pass to the next. */
  | { kind: 'scratch'; name: string; element: Element; length: number };

export interface KernelScalar {
  name: string;
  type: 'u32' | 'i32' | 'f32';
  value: number;
}

/** One dispatch: ⌈items/64⌉ workgroups of the module with this name. */
export interface KernelPass {
  module: string;
  /** Names of the buffers in the order of their bindings, those that are only read first. */
  reads: string[];
  writes: string[];
  items: number;
  /** Fields of the uniform P behind `items`, which is always the first. */
  uniforms: KernelScalar[];
}

/** How one case is run on a GPU; the author's `kernel(values, fn)` makes it, and the pack carries it as data. */
export interface KernelPlan {
  buffers: KernelBuffer[];
  passes: KernelPass[];
}

/** What a learner's module must fit: the same for every case and pass, whichever buffers are bound. */
export interface PassLayout {
  bindings: { access: 'read' | 'write' }[];
  scalars: { name: string; type: KernelScalar['type'] }[];
}

/** The eighth storage buffer that every device has is the meter's. */
export const maxBuffers = 7;

/** Invocations of a workgroup: every kernel is written for this many. */
export const workgroupSize = 64;

/** What one dimension of a dispatch can have on every device. */
const maxItems = 65_535 * workgroupSize;

export function layoutOf({ reads, writes, uniforms }: KernelPass): PassLayout {
  return {
    bindings: [
      ...reads.map(() => ({ access: 'read' as const })),
      ...writes.map(() => ({ access: 'write' as const })),
    ],
    scalars: [{ name: 'items', type: 'u32' }, ...uniforms.map(({ name, type }) => ({ name, type }))],
  };
}

/** Modules that a plan runs, in the order of their first pass. */
export function modulesOf({ passes }: KernelPlan): Map<string, PassLayout> {
  return new Map(passes.map((pass) => [pass.module, layoutOf(pass)]));
}

/** Thrown for a plan that no device could run: a mistake of the exercise's author. */
export class InvalidPlan extends Error {
  override name = 'InvalidPlan';
}

/**
 * Throws InvalidPlan for what would otherwise be a device's error, told to a learner who cannot help it. `modules` are
 * those that the exercise declares.
 */
export function checkPlan({ buffers, passes }: KernelPlan, modules: readonly string[]): void {
  const known = new Map(buffers.map((buffer) => [buffer.name, buffer]));
  const fail = (rule: string): never => {
    throw new InvalidPlan(`kernel plan: ${rule}`);
  };
  if (known.size !== buffers.length) fail('buffers must have different names');
  if (passes.length === 0) fail('there must be a pass');
  const layouts = new Map<string, string>();
  for (const pass of passes) {
    const { module, reads, writes, items } = pass;
    if (!modules.includes(module)) fail(`${module} must be one of the passes ${modules.join(', ')}`);
    if (reads.length + writes.length > maxBuffers)
      fail(`${module} must have at most ${maxBuffers} buffers, has ${reads.length + writes.length}`);
    if (new Set([...reads, ...writes]).size !== reads.length + writes.length)
      fail(`${module} must name each buffer once`);
    for (const name of [...reads, ...writes]) if (!known.has(name)) fail(`${module} has no buffer ${name}`);
    for (const name of writes)
      if (known.get(name)!.kind === 'input') fail(`${module} must not write the input ${name}`);
    if (!Number.isInteger(items) || items < 0 || items > maxItems)
      fail(`${module} must have 0 to ${maxItems} items, got ${items}`);
    const layout = JSON.stringify(layoutOf(pass));
    if ((layouts.get(module) ?? layout) !== layout) fail(`passes of ${module} must have the same layout`);
    layouts.set(module, layout);
  }
}
