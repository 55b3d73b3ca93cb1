import { sizeOf } from '../../tensor.ts';
import type {
  Content,
  Element,
  KernelBuffer,
  KernelPass,
  KernelPlan,
  KernelScalar,
  OutputForm,
} from './plan.ts';

/** Fields of P behind `items`, in order; u32 unless marked. */
type Scalars = Record<string, number | { i32: number } | { f32: number }>;

/**
 * A buffer from an argument: its number, or a path to a part of it ("0.weights"); from several parts, one behind the
 * other; or numbers that the host makes.
 */
type Input = number | Content;

interface Output {
  /** Where it stands in the result, "out"; all of it by default. */
  path?: string;
  shape: number[];
  element?: Element;
  /** A tensor of its element type by default. */
  form?: OutputForm;
  /** What stands in it before the first pass, where passes change it in place; what is left unwritten stays. */
  initial?: Input;
}

interface Pass {
  /** Buffers in the order of their bindings, those that are only read first. */
  reads: string[];
  writes: string[];
  /** By default one for each element of the first buffer that is written. */
  items?: number;
  scalars?: Scalars;
}

interface Design {
  inputs: Record<string, Input>;
  outputs: Record<string, Output>;
  /** Numbers of elements of buffers that one pass hands to the next. */
  scratch?: Record<string, number>;
  /** By the names of their modules, in the order in which they run; a list where a module runs more than once. */
  passes: Record<string, Pass> | (Pass & { module: string })[];
}

/** The plan of a case whose kernel has several passes, each a module of the learner's source. */
export function designPasses({ inputs, outputs, scratch = {}, passes }: Design): KernelPlan {
  const buffers: KernelBuffer[] = [
    ...Object.entries(inputs).map(([name, input]) => ({
      kind: 'input' as const,
      name,
      content: contentOf(input),
    })),
    ...Object.entries(outputs).map(([name, output]) => outputBuffer(name, output)),
    ...Object.entries(scratch).map(([name, length]) => ({
      kind: 'scratch' as const,
      name,
      element: 'f32' as const,
      length,
    })),
  ];
  const lengths = new Map(buffers.map((buffer) => [buffer.name, lengthOf(buffer)]));
  const list = Array.isArray(passes)
    ? passes
    : Object.entries(passes).map(([module, pass]) => ({ module, ...pass }));
  return {
    buffers,
    passes: list.map(({ module, reads, writes, items, scalars = {} }): KernelPass => {
      return {
        module,
        reads,
        writes,
        items: items ?? lengths.get(writes[0]!) ?? 0,
        uniforms: scalarList(scalars),
      };
    }),
  };
}

/** The plan of a case whose kernel is one module: inputs in argument order, then the outputs, then P. */
export function designKernel({
  inputs,
  outputs,
  ...pass
}: Omit<Design, 'passes' | 'scratch'> & Pick<Pass, 'items' | 'scalars'>): KernelPlan {
  const [reads, writes] = [Object.keys(inputs), Object.keys(outputs)];
  return designPasses({ inputs, outputs, passes: { main: { reads, writes, ...pass } } });
}

function outputBuffer(name: string, output: Output): KernelBuffer {
  const { path = '', shape, element = 'f32', initial } = output;
  const form = output.form ?? (element === 'i32' ? 'intTensor' : 'tensor');
  const content = initial === undefined ? {} : { content: contentOf(initial) };
  return { kind: 'output', name, element, path, shape, form, ...content };
}

function contentOf(input: Input): Content {
  return typeof input === 'number' ? String(input) : input;
}

function lengthOf(buffer: KernelBuffer): number {
  if (buffer.kind === 'scratch') return buffer.length;
  return buffer.kind === 'output' ? sizeOf(buffer.shape) : 0;
}

function scalarList(scalars: Scalars): KernelScalar[] {
  return Object.entries(scalars).map(([name, scalar]) => {
    if (typeof scalar === 'number') return { name, type: 'u32', value: scalar };
    if ('i32' in scalar) return { name, type: 'i32', value: scalar.i32 };
    return { name, type: 'f32', value: scalar.f32 };
  });
}
