import { rankBackends, useBackend, type BackendName } from './backend.ts';
import type { DeviceReply, ProgramsRequest } from './messages.ts';

/**
 * Runs learners' tensor programs. On wasm as a rule: for cases of the size that exercises have, a GPU takes longer to
 * answer than wasm to compute. A hardware GPU with float32 targets takes the calls that are large enough for it.
 */
export class ProgramRunner {
  private gpu: Promise<BackendName | null> | null = null;

  async run({ id, calls, report, bans, wasmPath, gpuFrom }: ProgramsRequest): Promise<DeviceReply> {
    let onGpu = false;
    const chooseBackend = async (work: number): Promise<void> => {
      const gpu = work >= gpuFrom ? await (this.gpu ??= findGpu()) : null;
      onGpu ||= gpu !== null;
      await useBackend(gpu ?? 'wasm', wasmPath);
    };
    try {
      await chooseBackend(0);
      const { runPrograms } = await import('../tiers/tensor/run-programs.ts');
      const run = await runPrograms(calls, report, { bans, chooseBackend, showValues: true });
      return { kind: 'programs', id, report: run, onGpu };
    } catch (error) {
      return { kind: 'programsFailed', id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Only WebGL: its float32 targets and its wasm-like kernels were held against the oracle for every operation. */
async function findGpu(): Promise<BackendName | null> {
  const ranked = await rankBackends();
  return ranked.find(({ backend, software }) => backend === 'webgl' && !software)?.backend ?? null;
}
