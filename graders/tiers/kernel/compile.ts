import { plainText } from '../../plain-text.ts';
import type { Metered } from './inject.ts';
import type { PassLayout } from './plan.ts';
import type { Problem } from './rejection.ts';

export interface CompiledKernel {
  pipeline: GPUComputePipeline;
  /** Bindings of @group(0), and the meter's @group(1). */
  groups: [GPUBindGroupLayout, GPUBindGroupLayout];
}

export type Compilation =
  { kind: 'compiled'; kernel: CompiledKernel } | { kind: 'problems'; problems: Problem[] };

/** Visibility of bindings: COMPUTE. The flags are no globals in Node. */
const compute = 4;

interface Source {
  source: string;
  metered: Metered | null;
  layout: PassLayout;
}

/**
 * Compiles a metered module. The source as it was written is compiled first and never run: what is wrong with it is
 * told with its own places.
 */
export async function compileKernel(
  device: GPUDevice,
  { source, metered, layout }: Source,
): Promise<Compilation> {
  const written = await createModule(device, source);
  if (written.errors.length > 0) {
    return { kind: 'problems', problems: written.errors.map((error) => problemOf(error, (at) => at)) };
  }
  if (metered === null) return { kind: 'problems', problems: [{ reason: { code: 'structure' }, at: null }] };
  const { module, errors } = await createModule(device, metered.code);
  if (errors.length > 0) {
    return { kind: 'problems', problems: errors.map((error) => problemOf(error, metered.toSource)) };
  }
  const groups = createLayouts(device, layout);
  try {
    const pipeline = await device.createComputePipelineAsync({
      label: 'kernel',
      layout: device.createPipelineLayout({ bindGroupLayouts: groups }),
      compute: { module, entryPoint: 'main' },
    });
    return { kind: 'compiled', kernel: { pipeline, groups } };
  } catch (error) {
    const message = firstSentence(error instanceof Error ? error.message : String(error));
    return { kind: 'problems', problems: [{ reason: { code: 'pipeline', message }, at: null }] };
  }
}

async function createModule(
  device: GPUDevice,
  code: string,
): Promise<{ module: GPUShaderModule; errors: GPUCompilationMessage[] }> {
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ code });
  const [{ messages }, failure] = await Promise.all([module.getCompilationInfo(), device.popErrorScope()]);
  const errors = messages.filter(({ type }) => type === 'error');
  // Limits of a runtime may refuse a module without a message at a place.
  if (errors.length === 0 && failure)
    errors.push({ message: failure.message, type: 'error', lineNum: 0 } as GPUCompilationMessage);
  return { module, errors };
}

function problemOf(
  { message, offset, lineNum }: GPUCompilationMessage,
  toSource: (offset: number) => number,
): Problem {
  const reason = { code: 'wgsl', message: plainText(message, 300) } as const;
  return { reason, at: lineNum === 0 ? null : toSource(offset) };
}

/** Dawn explains in lines of their own where it was when it noticed. */
function firstSentence(message: string): string {
  return plainText(message.split('\n - ')[0]!.trim(), 300);
}

function createLayouts(device: GPUDevice, { bindings, scalars }: PassLayout): CompiledKernel['groups'] {
  const buffers: GPUBufferBindingLayout[] = bindings.map(({ access }) => ({
    type: access === 'read' ? 'read-only-storage' : 'storage',
  }));
  buffers.push({ type: 'uniform', minBindingSize: 4 * scalars.length });
  const layoutOf = (entries: GPUBufferBindingLayout[]): GPUBindGroupLayout =>
    device.createBindGroupLayout({
      entries: entries.map((buffer, binding) => ({ binding, visibility: compute, buffer })),
    });
  return [layoutOf(buffers), layoutOf([{ type: 'storage' }, { type: 'uniform' }])];
}
