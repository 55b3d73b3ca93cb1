import type { WorkerScope } from '../browser/worker-scope.ts';
import { decodePack, type Pack } from '../pack.ts';
import { rankBackends, useBackend, type Device } from './backend.ts';
import { computeExpected, DeviceDisagrees, type DeviceModule } from './expected.ts';
import type { DeviceNote, DeviceReply, DeviceRequest, ExpectedRequest } from './messages.ts';
import { ProgramRunner } from './program-runner.ts';
import { Turns } from './turns.ts';

type LoadDevice = (exercise: Pick<Pack, 'track' | 'exercise'>) => Promise<DeviceModule>;

interface Attempt {
  id: number;
  device: Device;
  module: DeviceModule;
  pack: Pack;
  wasmPath: string;
}

/**
 * The page's device worker. It answers twice: at once from wasm, and again from the GPU when one that is faster has
 * compiled its shaders and has reproduced the published examples. What fails is noted and the next backend is taken.
 * Learners' tensor programs take their turns between the cases.
 */
export function serveDevice(scope: WorkerScope, loadDevice: LoadDevice): void {
  const turns = new Turns();
  const programs = new ProgramRunner();

  scope.onmessage = ({ data }: MessageEvent<DeviceRequest>) => {
    if (data.kind === 'expected') void answer(data);
    else void turns.take(() => programs.run(data)).then(reply);
  };

  async function answer({ id, pack: bytes, wasmPath }: ExpectedRequest): Promise<void> {
    const pack = decodePack(bytes);
    const notes: DeviceNote[] = [];
    try {
      const [module, ranked] = await Promise.all([loadDevice(pack), rankBackends()]);
      const attempt = (device: Device): Promise<boolean> =>
        answerFrom({ id, device, module, pack, wasmPath }, notes);
      const wasm = ranked.findIndex(({ backend }) => backend === 'wasm');
      const first = await firstThat(ranked.slice(wasm), attempt);
      const faster = await firstThat(ranked.slice(0, wasm), attempt);
      if (!first && !faster)
        reply({ kind: 'failed', id, notes, message: 'no backend reproduces the published examples' });
    } catch (error) {
      reply({ kind: 'failed', id, notes, message: error instanceof Error ? error.message : String(error) });
    }
  }

  async function answerFrom(
    { id, device, module, pack, wasmPath }: Attempt,
    notes: DeviceNote[],
  ): Promise<boolean> {
    try {
      const started = performance.now();
      const expected = await computeExpected(module, pack, (compute) =>
        turns.take(async () => {
          await useBackend(device.backend, wasmPath);
          return compute();
        }),
      );
      reply({
        kind: 'expected',
        id,
        device,
        expected,
        notes: [...notes],
        milliseconds: performance.now() - started,
      });
      return true;
    } catch (error) {
      const reason = error instanceof DeviceDisagrees ? 'disagrees' : 'unavailable';
      notes.push({ backend: device.backend, reason });
      return false;
    }
  }

  function reply(message: DeviceReply): void {
    scope.postMessage(message);
  }
}

async function firstThat(
  devices: readonly Device[],
  attempt: (device: Device) => Promise<boolean>,
): Promise<boolean> {
  for (const device of devices) if (await attempt(device)) return true;
  return false;
}
