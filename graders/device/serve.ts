import type { WorkerScope } from '../browser/worker-scope.ts';
import { decodePack, type Pack } from '../pack.ts';
import type { Value } from '../tensor.ts';
import { exactDevices, rankBackends, useBackend, type Device } from './backend.ts';
import { checkAgainst, computeExpected, DeviceDisagrees, type DeviceModule } from './expected.ts';
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
  /** What a GPU must reproduce, since some of tfjs's kernels for GPUs are wrong. */
  trusted?: Expected;
}

type Expected = (Value | null)[];

/**
 * The page's device worker. It answers twice: first from wasm, and again from a hardware GPU that has compiled its shaders
 * and agrees with wasm and with what the pack carries in every case. What fails is noted and the next backend is taken.
 * Learners' tensor programs take their turns between the cases.
 */
export function serveDevice(scope: WorkerScope, loadDevice: LoadDevice): void {
  const turns = new Turns();
  const programs = new ProgramRunner();

  scope.onmessage = ({ data }: MessageEvent<DeviceRequest>) => {
    if (data.kind === 'warm') turns.take(() => useBackend('wasm', data.wasmPath)).catch(() => undefined);
    else if (data.kind === 'expected') void answer(data);
    else void turns.take(() => programs.run(data)).then(reply);
  };

  async function answer({ id, pack: bytes, wasmPath }: ExpectedRequest): Promise<void> {
    const pack = decodePack(bytes);
    const notes: DeviceNote[] = [];
    try {
      const asked = { id, module: await loadDevice(pack), pack, wasmPath };
      const trusted = await firstThat(exactDevices, (device) => answerFrom({ ...asked, device }, notes));
      if (trusted === null) {
        reply({ kind: 'failed', id, notes, message: 'no backend reproduces what the pack expects' });
        return;
      }
      // Only now: to ask for GPUs takes as long as the whole first answer.
      const ranked = await rankBackends();
      const wasm = ranked.findIndex(({ backend }) => backend === 'wasm');
      await firstThat(ranked.slice(0, wasm), (device) => answerFrom({ ...asked, device, trusted }, notes));
    } catch (error) {
      reply({ kind: 'failed', id, notes, message: error instanceof Error ? error.message : String(error) });
    }
  }

  async function answerFrom(
    { id, device, module, pack, wasmPath, trusted }: Attempt,
    notes: DeviceNote[],
  ): Promise<Expected | null> {
    try {
      const started = performance.now();
      const expected = await computeExpected(module, pack, (compute) =>
        turns.take(async () => {
          await useBackend(device.backend, wasmPath);
          return compute();
        }),
      );
      if (trusted) checkAgainst(pack, expected, trusted);
      reply({
        kind: 'expected',
        id,
        device,
        expected,
        notes: [...notes],
        milliseconds: performance.now() - started,
      });
      return expected;
    } catch (error) {
      const reason = error instanceof DeviceDisagrees ? 'disagrees' : 'unavailable';
      notes.push({ backend: device.backend, reason });
      return null;
    }
  }

  function reply(message: DeviceReply): void {
    scope.postMessage(message);
  }
}

async function firstThat(
  devices: readonly Device[],
  attempt: (device: Device) => Promise<Expected | null>,
): Promise<Expected | null> {
  for (const device of devices) {
    const expected = await attempt(device);
    if (expected !== null) return expected;
  }
  return null;
}
