import { openKernelDevice, type KernelDevice } from '../tiers/kernel/open-device.ts';
import { runKernels, type KernelJob, type KernelReport } from '../tiers/kernel/run.ts';
import type { KernelReply, KernelRequest } from './kernel-messages.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The page's kernel worker: learners' WGSL runs here, metered, one job after the other on a device that stays open.
 * (The sandboxed frame's worker has no WebGPU; WGSL reaches nothing but its buffers.)
 */
export function serveKernels(scope: WorkerScope & { close(): void }): void {
  let opened: Promise<KernelDevice | null> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  scope.onmessage = ({ data }: MessageEvent<KernelRequest>) => {
    const work = (): Promise<unknown> => {
      if (data.kind === 'run') return answer(data.id, data.job);
      return data.kind === 'warm' ? open().catch(() => null) : leave();
    };
    last = last.then(work, work);
  };

  function open(): Promise<KernelDevice | null> {
    opened ??= 'gpu' in navigator ? openKernelDevice(navigator.gpu) : Promise.resolve(null);
    return opened;
  }

  /** A device that was lost or could not be opened is asked for again. */
  async function openFresh(): Promise<KernelDevice | null> {
    const known = await open().catch(() => null);
    if (known !== null && !known.lost) return known;
    opened = null;
    return open().catch(() => null);
  }

  async function answer(id: number, job: KernelJob): Promise<void> {
    const found = await openFresh();
    if (found === null) {
      reply({ kind: 'unavailable', id, reason: 'gpu' in navigator ? 'noAdapter' : 'noWebGpu' });
      return;
    }
    reply({ kind: 'started', id, adapter: found.adapter });
    const report = await runOrAgain(found, job);
    reply({ kind: 'ended', id, report }, report.results);
  }

  /** A driver may be reset for reasons of its own: the job is tried once more on a fresh device. */
  async function runOrAgain(found: KernelDevice, job: KernelJob): Promise<KernelReport> {
    const report = await run(found, job);
    if (report !== null) return report;
    const fresh = await openFresh();
    return (fresh && (await run(fresh, job))) ?? { results: [], stopped: 'crashed' };
  }

  async function leave(): Promise<void> {
    (await opened?.catch(() => null))?.device.destroy();
    reply({ kind: 'left' });
    scope.close();
  }

  function reply(message: KernelReply, transfer: Transferable[] = []): void {
    scope.postMessage(message, transfer);
  }
}

/** Null when the device was lost meanwhile: nothing that it said then counts. */
async function run(found: KernelDevice, job: KernelJob): Promise<KernelReport | null> {
  try {
    const report = await runKernels(found.device, job);
    return found.lost ? null : report;
  } catch {
    return null;
  }
}
