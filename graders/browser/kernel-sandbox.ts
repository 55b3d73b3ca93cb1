import type { SandboxReport } from '../run.ts';
import { kernelJob, sandboxReport, type KernelSubmission } from '../tiers/kernel/report.ts';
import type { KernelReport } from '../tiers/kernel/run.ts';
import type { KernelReply, KernelRequest, NoKernels } from './kernel-messages.ts';
import { Superseded } from './learner-sandbox.ts';

/** How long compiling and running may take; the meter ends a shader long before. */
const runMilliseconds = 10_000;

/** How long a GPU may take to open. */
const openMilliseconds = 20_000;

/** Thrown when this browser cannot run kernels now. */
export class KernelsUnavailable extends Error {
  override name = 'KernelsUnavailable';
  reason: NoKernels;
  constructor(reason: NoKernels) {
    super(`kernels cannot run here: ${reason}`);
    this.reason = reason;
  }
}

/** Workers that were given up and still wait for their GPU: nothing else would keep them from being collected. */
const leaving = new Set<Worker>();

interface Ended {
  report: SandboxReport;
  adapter: string;
}

/** Runs learners' kernels in a worker of this page that keeps its device, one job at a time. */
export class KernelSandbox {
  private readonly createWorker: () => Worker;
  private readonly limits: { run: number; open: number };
  private worker: Worker | null = null;
  private runs = 0;
  private cancel: (() => void) | null = null;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(createWorker: () => Worker, limits = { run: runMilliseconds, open: openMilliseconds }) {
    this.createWorker = createWorker;
    this.limits = limits;
    this.send({ kind: 'warm' });
  }

  /**
   * Runs one submission; an earlier one that is not finished rejects with Superseded. Throws KernelsUnavailable where
   * there is no GPU. When time runs out the worker is given up, not ended: its device must not be destroyed while a
   * shader runs.
   */
  async run(submission: KernelSubmission): Promise<Ended> {
    this.cancel?.();
    let superseded = false;
    this.cancel = () => {
      superseded = true;
    };
    await this.busy;
    if (superseded) throw new Superseded();
    const newer = new Promise<never>((_, reject) => {
      this.cancel = () => reject(new Superseded());
    });
    const running = this.converse(submission);
    this.busy = running.catch(() => undefined);
    return Promise.race([running, newer]);
  }

  dispose(): void {
    this.cancel?.();
    this.giveUp();
  }

  private converse(submission: KernelSubmission): Promise<Ended> {
    const id = (this.runs += 1);
    const worker = this.send({ kind: 'run', id, job: kernelJob(submission) });
    const { run, open } = this.limits;
    return new Promise((resolve, reject) => {
      let started = performance.now();
      let adapter = '';
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.onmessage = null;
        worker.onerror = null;
        settle();
      };
      const fail = (reason: NoKernels): void => {
        this.giveUp();
        end(() => reject(new KernelsUnavailable(reason)));
      };
      const finish = (report: KernelReport): void => {
        const ended = sandboxReport(submission, report, performance.now() - started);
        end(() => resolve({ report: ended, adapter }));
      };
      let timer = setTimeout(() => fail('noAnswer'), open);
      worker.onerror = () => fail('noAnswer');
      worker.onmessage = ({ data }: MessageEvent<KernelReply>) => {
        if (data.kind === 'left' || data.id !== id) return;
        if (data.kind === 'unavailable') {
          end(() => reject(new KernelsUnavailable(data.reason)));
        } else if (data.kind === 'ended') {
          finish(data.report);
        } else {
          clearTimeout(timer);
          started = performance.now();
          adapter = data.adapter;
          timer = setTimeout(() => {
            this.giveUp();
            finish({ results: [], stopped: 'timedOut' });
          }, run);
        }
      };
    });
  }

  private send(request: KernelRequest): Worker {
    const worker = (this.worker ??= this.createWorker());
    worker.postMessage(request);
    return worker;
  }

  /** The worker leaves when its GPU has answered; the next run gets a fresh one. */
  private giveUp(): void {
    const { worker } = this;
    if (worker === null) return;
    this.worker = null;
    leaving.add(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<KernelReply>) => {
      if (data.kind === 'left') leaving.delete(worker);
    });
    worker.postMessage({ kind: 'leave' } satisfies KernelRequest);
  }
}
