import { layOut } from '../lay-out.ts';
import { decodePack, type Pack } from '../pack.ts';
import type { SandboxCall, SandboxReport } from '../run.ts';
import type { Text } from '../text.ts';
import { defaultKernelFuel } from '../tiers/kernel/uniforms.ts';
import { compileLoops } from '../tiers/loops.ts';
import { DeviceLink } from './device-link.ts';
import { KernelSandbox } from './kernel-sandbox.ts';
import { LearnerSandbox } from './learner-sandbox.ts';
import type { SessionAssets } from './session.ts';

export interface TimeComparison {
  /** The case that both were run on: the pack's largest. */
  name: Text;
  /** Own time over the model's: 2 means twice as slow. */
  ratio: number;
}

/** Thrown when one of the two did not end properly here. */
export class NotComparable extends Error {
  override name = 'NotComparable';
}

interface Compared {
  pack: ArrayBuffer;
  own: string;
  model: string;
}

interface Workers {
  createDeviceWorker: () => Worker;
  createKernelWorker: () => Worker;
}

type Run = (source: string, calls: readonly SandboxCall[]) => Promise<number>;

const rounds = 5;
/** A run should last so long that starting it does not count. */
const wantedMilliseconds = 40;
const mostCalls = 40;

/**
 * Runs both sources on the pack's largest case, turn by turn in fresh sandboxes, and compares their shortest times:
 * what else the machine does only ever adds to a time. Throws NotComparable when a source fails.
 */
export async function compareTimes(
  { pack: bytes, own, model }: Compared,
  assets: SessionAssets,
  workers: Workers,
): Promise<TimeComparison> {
  const pack = decodePack(bytes);
  const { calls } = layOut(pack.cases);
  const at = largest(calls);
  const call: SandboxCall = { ...calls[at]!, repeat: false };
  const { run, close } = runnerOf(pack, assets, workers);
  try {
    await run(model, [call]);
    const once = await run(model, [call]);
    const count = Math.min(mostCalls, Math.max(1, Math.ceil(wantedMilliseconds / Math.max(once, 0.1))));
    const many = Array.from({ length: count }, () => call);
    const best = { own: Infinity, model: Infinity };
    for (let round = 0; round < rounds; round += 1) {
      best.own = Math.min(best.own, await run(own, many));
      best.model = Math.min(best.model, await run(model, many));
    }
    return { name: pack.cases[at]!.name, ratio: best.own / best.model };
  } finally {
    close();
  }
}

function largest(calls: readonly SandboxCall[]): number {
  const sizeOf = ({ packet, inputs = [] }: SandboxCall): number =>
    packet.byteLength + inputs.reduce((sum, { data }) => sum + 4 * data.length, 0);
  return calls.reduce((best, call, at) => (sizeOf(call) > sizeOf(calls[best]!) ? at : best), 0);
}

function runnerOf(pack: Pack, assets: SessionAssets, workers: Workers): { run: Run; close: () => void } {
  if (pack.tier === 'kernel') {
    const kernels = new KernelSandbox(workers.createKernelWorker);
    const { passes = [], fuel = defaultKernelFuel } = pack;
    const run: Run = async (source, calls) => {
      const { report } = await kernels.run({ source, passes, calls, fuel });
      return ended(report, calls).milliseconds;
    };
    return { run, close: () => kernels.dispose() };
  }
  const sandbox = new LearnerSandbox(assets.sandboxUrl);
  const link = pack.bans && new DeviceLink(workers.createDeviceWorker, assets.wasmPath);
  const run: Run = async (source, calls) => {
    const report = ended(await sandbox.run({ ...jobOf(source, pack), calls }), calls);
    if (!link || !pack.bans) return report.milliseconds;
    const started = performance.now();
    const computed = await link.run({ calls, report, bans: pack.bans, gpuFrom: Infinity });
    ended(computed.report, calls);
    return report.milliseconds + performance.now() - started;
  };
  return {
    run,
    close: () => {
      sandbox.dispose();
      link?.close();
    },
  };
}

function jobOf(source: string, { functions, driver, bans }: Pack) {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new NotComparable('the source cannot be compiled');
  return {
    code: compiled.code,
    functions,
    ...(driver !== undefined && { driver }),
    ...(bans !== undefined && { bans }),
  };
}

function ended(report: SandboxReport, calls: readonly SandboxCall[]): SandboxReport {
  if (report.stopped || report.rejected || report.loadError || report.calls.length < calls.length)
    throw new NotComparable('the source did not end properly');
  return report;
}
