import { callOrder } from '../call-order.ts';
import type { SandboxReport } from '../run.ts';
import type { BrowserJob, WorkerJob, WorkerMessage } from './messages.ts';

/** How long the learner's code may run in a browser. Longer would let typed-array bombs fill the memory. */
export const browserLimitMilliseconds = 3000;

/** How long a frame may take to come up, e.g. on a phone that has just woken. */
const bootMilliseconds = 15_000;

const mostConsoleText = 40_000;

/** Thrown by `run` when a newer run took its place. */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** Thrown when the sandboxed frame cannot be loaded. */
export class SandboxUnavailable extends Error {
  override name = 'SandboxUnavailable';
}

/**
 * Runs learners' code in an opaque-origin frame, each time in a fresh worker that is already warm. When time runs out
 * the whole frame is removed, since a terminated worker's thread would burn on.
 */
export class LearnerSandbox {
  private readonly url: string;
  private frame: HTMLIFrameElement | null = null;
  private port: Promise<MessagePort> | null = null;
  private cancel: (() => void) | null = null;
  private lastRun: Promise<unknown> = Promise.resolve();

  constructor(url: string) {
    this.url = url;
    this.warm().catch(() => undefined);
  }

  /** Runs one job; a run in progress is given up first and rejects with Superseded. */
  async run(job: BrowserJob): Promise<SandboxReport> {
    this.cancel?.();
    let superseded = false;
    this.cancel = () => {
      superseded = true;
    };
    await this.lastRun.catch(() => undefined);
    if (superseded) throw new Superseded();
    const run = this.start(job);
    this.lastRun = run;
    return run;
  }

  dispose(): void {
    this.cancel?.();
    this.removeFrame();
  }

  private async start(job: BrowserJob): Promise<SandboxReport> {
    const port = await this.warm();
    this.port = null;
    try {
      const report = await this.converse(port, job);
      if (report.stopped === 'timedOut') this.removeFrame();
      else this.renewWorker();
      void this.warm().catch(() => undefined);
      return report;
    } catch (error) {
      // A superseded run may be an endless loop, which only the end of its frame stops at once.
      this.removeFrame();
      void this.warm().catch(() => undefined);
      throw error;
    } finally {
      port.close();
      this.cancel = null;
    }
  }

  private converse(port: MessagePort, job: BrowserJob): Promise<SandboxReport> {
    const report: SandboxReport = { calls: [], console: '', fuel: 0, milliseconds: 0 };
    const order = callOrder(job.calls);
    return new Promise((resolve, reject) => {
      let started = performance.now();
      const end = (stopped?: SandboxReport['stopped']): void => {
        clearTimeout(timer);
        resolve({ ...report, ...(stopped && { stopped }), milliseconds: performance.now() - started });
      };
      let timer = setTimeout(() => end('crashed'), bootMilliseconds);
      this.cancel = () => {
        clearTimeout(timer);
        reject(new Superseded());
      };
      port.onmessage = ({ data }: MessageEvent<WorkerMessage | null>) => {
        if (typeof data !== 'object' || data === null) {
          end('crashed');
        } else if (data.kind === 'started') {
          clearTimeout(timer);
          started = performance.now();
          timer = setTimeout(() => end('timedOut'), browserLimitMilliseconds);
        } else if (data.kind === 'ended') {
          report.console = typeof data.console === 'string' ? data.console.slice(0, mostConsoleText) : '';
          end();
        } else if (!takeMessage(report, data, order.length)) {
          end('crashed');
        }
      };
      const calls = order.map((at) => {
        const { function: name, packet } = job.calls[at]!;
        return { function: name, packet: packet.slice(0) };
      });
      const { code, functions, driver, bans } = job;
      const message: WorkerJob = {
        code,
        functions,
        calls,
        ...(driver !== undefined && { driver }),
        ...(bans !== undefined && { bans }),
      };
      port.postMessage(
        message,
        calls.map(({ packet }) => packet),
      );
    });
  }

  /** A port to a fresh worker; brings the frame up where there is none. */
  private warm(): Promise<MessagePort> {
    if (this.port) return this.port;
    const frame = this.frame ?? this.addFrame();
    const port = new Promise<MessagePort>((resolve, reject) => {
      const timer = setTimeout(() => {
        removeEventListener('message', onMessage);
        reject(new SandboxUnavailable(`the sandbox did not answer within ${bootMilliseconds} ms`));
      }, bootMilliseconds);
      const onMessage = ({ source, data, ports }: MessageEvent): void => {
        if (source !== frame.contentWindow || data !== 'worker' || !ports[0]) return;
        clearTimeout(timer);
        removeEventListener('message', onMessage);
        resolve(ports[0]);
      };
      addEventListener('message', onMessage);
    });
    this.port = port;
    port.catch(() => {
      if (this.port === port) this.removeFrame();
    });
    return port;
  }

  private addFrame(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.title = 'Sandbox';
    frame.style.display = 'none';
    frame.src = this.url;
    document.body.append(frame);
    this.frame = frame;
    return frame;
  }

  private renewWorker(): void {
    const pending = this.warm();
    void pending.catch(() => undefined);
    this.frame?.contentWindow?.postMessage('renew', '*');
  }

  private removeFrame(): void {
    this.frame?.remove();
    this.frame = null;
    this.port = null;
  }
}

/** Adds a message of the worker to the report; false when it is none that our worker would send. */
function takeMessage(report: SandboxReport, data: WorkerMessage, mostCalls: number): boolean {
  switch (data.kind) {
    case 'call':
      if (!(data.result instanceof ArrayBuffer) || !(data.after instanceof ArrayBuffer)) return false;
      if (report.calls.length >= mostCalls) return false;
      report.calls.push({ result: data.result, after: data.after });
      return true;
    case 'loadFailed':
      if (!(data.error instanceof ArrayBuffer)) return false;
      report.loadError = data.error;
      return true;
    case 'notExported':
      if (typeof data.name !== 'string') return false;
      report.notExported = data.name.slice(0, 60);
      return true;
    default:
      return false;
  }
}
