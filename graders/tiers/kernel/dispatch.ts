import { plainText } from '../../plain-text.ts';
import type { Value } from '../../tensor.ts';
import { Batch } from './batch.ts';
import type { CompiledKernel } from './compile.ts';
import { workgroupSize, type KernelBuffer, type KernelPlan } from './plan.ts';
import type { Problem } from './rejection.ts';
import { limitBytes, scalarBytes } from './uniforms.ts';
import { assembleOutputs, initialElements } from './values.ts';

/** The outcome of a case whose fuel was spent. */
export const Exhausted = Symbol('exhausted');

interface Given {
  plan: KernelPlan;
  values: readonly Value[];
}

type Outcome = Value | typeof Exhausted;

export type BatchEnd =
  | { kind: 'ended'; outcomes: Outcome[] }
  | { kind: 'outOfMemory' }
  | { kind: 'problems'; problems: Problem[] };

type OutputBuffer = Extract<KernelBuffer, { kind: 'output' }>;

/** Runs batches of cases with compiled kernels; what a batch makes on the device is destroyed after it. */
export class Dispatcher {
  private readonly device: GPUDevice;
  private readonly kernels: ReadonlyMap<string, CompiledKernel>;
  private readonly fuel: number;

  constructor(device: GPUDevice, kernels: ReadonlyMap<string, CompiledKernel>, fuel: number) {
    this.device = device;
    this.kernels = kernels;
    this.fuel = fuel;
  }

  /** Rejects when the device is lost meanwhile. */
  async run(given: readonly Given[]): Promise<BatchEnd> {
    const { device } = this;
    for (const filter of ['validation', 'out-of-memory', 'internal'] as const) device.pushErrorScope(filter);
    const batch = new Batch(device);
    try {
      const cases = given.map((one) => this.encodeCase(batch, one));
      const submitted = batch.submit();
      const scopes = [device.popErrorScope(), device.popErrorScope(), device.popErrorScope()];
      const [returned, ...errors] = await Promise.allSettled([submitted, ...scopes]);
      const [internal, memory, validation] = errors.map((one) =>
        one.status === 'fulfilled' ? one.value : null,
      );
      if (memory) return { kind: 'outOfMemory' };
      const failure = validation ?? internal;
      if (failure) return { kind: 'problems', problems: [refusal(failure)] };
      if (returned.status === 'rejected') throw returned.reason;
      return { kind: 'ended', outcomes: cases.map((read) => read(returned.value)) };
    } finally {
      batch.destroy();
    }
  }

  /** Adds the passes of one case; the function returned reads its outcome from the bytes that come back. */
  private encodeCase(batch: Batch, { plan, values }: Given): (bytes: ArrayBuffer) => Outcome {
    const buffers = new Map(
      plan.buffers.map((buffer) => [
        buffer.name,
        batch.storage(buffer.name, initialElements(buffer, values)),
      ]),
    );
    const exhausted = batch.storage('fuel', new Int32Array(1));
    for (const pass of plan.passes) {
      if (pass.items === 0) continue;
      const { pipeline, groups } = this.kernels.get(pass.module)!;
      const own = [...pass.reads, ...pass.writes].map((name) => buffers.get(name)!);
      const workgroups = Math.ceil(pass.items / workgroupSize);
      batch.dispatch(pipeline, workgroups, [
        { layout: groups[0], buffers: [...own, batch.uniform('P', scalarBytes(pass))] },
        {
          layout: groups[1],
          buffers: [exhausted, batch.uniform('limits', limitBytes(workgroups, this.fuel))],
        },
      ]);
    }
    const readExhausted = batch.bringBack(exhausted);
    const outputs = plan.buffers
      .filter((buffer): buffer is OutputBuffer => buffer.kind === 'output')
      .map((buffer) => ({ buffer, read: batch.bringBack(buffers.get(buffer.name)!) }));
    return (bytes) => {
      if (readExhausted(bytes)[0] !== 0) return Exhausted;
      return assembleOutputs(outputs.map(({ buffer, read }) => ({ buffer, elements: read(bytes) })));
    };
  }
}

/** A device refuses what a module asks of a binding, e.g. elements larger than the whole buffer. */
function refusal({ message }: GPUError): Problem {
  const reason = { code: 'pipeline', message: plainText(message.split('\n')[0]!, 300) } as const;
  return { reason, at: null };
}
