import type { TrainingCall, TrainingEvent, TrainingMessage, TrainingReply } from './messages.ts';

const bootMilliseconds = 30_000;

/** Thrown by everything that waits when a training is cancelled. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** What the learner's program threw, as text. */
export class ProgramFailed extends Error {
  override name = 'ProgramFailed';
  line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * One training in an opaque-origin frame of its own. `cancel` removes the frame, which ends the learner's code at once,
 * whatever it is doing.
 */
export class TrainingSandbox {
  private readonly frame = document.createElement('iframe');
  private readonly port: Promise<MessagePort>;
  private readonly pending = new Map<number, Pending>();
  private readonly onEvent: (event: TrainingEvent) => void;
  private readonly onMessage: (event: MessageEvent) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failBoot: (error: Error) => void = () => undefined;
  private next = 1;
  private isCancelled = false;

  constructor(url: string, onEvent: (event: TrainingEvent) => void) {
    this.onEvent = onEvent;
    const { promise, resolve, reject } = Promise.withResolvers<MessagePort>();
    this.failBoot = reject;
    this.timer = setTimeout(() => reject(new Error('the sandbox did not start')), bootMilliseconds);
    this.onMessage = ({ source, data, ports }) => {
      if (source !== this.frame.contentWindow || data !== 'worker' || !ports[0]) return;
      this.stopListening();
      ports[0].onmessage = ({ data: reply }: MessageEvent<TrainingReply | null>) => this.take(reply);
      resolve(ports[0]);
    };
    addEventListener('message', this.onMessage);
    promise.catch(() => undefined);
    this.port = promise;
    this.frame.setAttribute('sandbox', 'allow-scripts');
    this.frame.setAttribute('aria-hidden', 'true');
    this.frame.tabIndex = -1;
    this.frame.title = 'Training';
    this.frame.style.display = 'none';
    this.frame.src = url;
    document.body.append(this.frame);
  }

  async call<Result>(call: TrainingCall): Promise<Result> {
    const port = await this.port;
    if (this.isCancelled) throw new Cancelled();
    const id = this.next;
    this.next += 1;
    return new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      port.postMessage({ id, call } satisfies TrainingMessage);
    }) as Promise<Result>;
  }

  async pause(isPaused: boolean): Promise<void> {
    (await this.port).postMessage({ kind: isPaused ? 'pause' : 'resume' } satisfies TrainingMessage);
  }

  cancel(): void {
    this.isCancelled = true;
    this.stopListening();
    this.frame.remove();
    this.failBoot(new Cancelled());
    for (const { reject } of this.pending.values()) reject(new Cancelled());
    this.pending.clear();
  }

  private stopListening(): void {
    clearTimeout(this.timer);
    removeEventListener('message', this.onMessage);
  }

  /** Anything can come: the learner's code shares the worker. */
  private take(reply: TrainingReply | null): void {
    if (typeof reply !== 'object' || reply === null) return;
    if (reply.kind === 'event') {
      if (typeof reply.event === 'object' && reply.event !== null) this.onEvent(reply.event);
      return;
    }
    const waiting = this.pending.get(reply.id);
    if (!waiting) return;
    this.pending.delete(reply.id);
    if (reply.kind === 'answer') waiting.resolve(reply.value);
    else waiting.reject(new ProgramFailed(String(reply.message).slice(0, 500), reply.line));
  }
}
