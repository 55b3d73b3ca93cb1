import type { Device } from '../device/backend.ts';
import type { DeviceNote, DeviceReply, DeviceRequest, ProgramsRequest } from '../device/messages.ts';
import type { SandboxReport } from '../run.ts';
import type { Value } from '../tensor.ts';

/** Thrown when no backend of this device can compute what grading needs. */
export class NoDevice extends Error {
  override name = 'NoDevice';
  notes: DeviceNote[];
  constructor(message: string, notes: DeviceNote[]) {
    super(message);
    this.notes = notes;
  }
}

export interface Expected {
  device: Device;
  notes: DeviceNote[];
  expected: (Value | null)[];
}

type Programs = Omit<ProgramsRequest, 'kind' | 'id' | 'wasmPath'>;

/** How long a learner's programs may compute; what they may cost is known before, so that only a slow device is late. */
const programMilliseconds = 10_000;

interface ExpectedWaiting {
  onExpected: (expected: Expected) => void;
  onFailure: (error: NoDevice) => void;
}

interface ProgramsWaiting {
  resolve: (ran: { report: SandboxReport; onGpu: boolean }) => void;
  reject: (error: NoDevice) => void;
}

/** The page's end of the device worker, which is there from the first question on if not before: tells replies apart. */
export class DeviceLink {
  private readonly newWorker: () => Worker;
  private readonly wasmPath: string;
  private worker: Worker | null;
  /** Why no worker will answer any more. */
  private broken: NoDevice | null = null;
  private lastId = 0;
  private expected: { id: number; waiting: ExpectedWaiting } | null = null;
  private readonly programs = new Map<number, ProgramsWaiting>();

  /** `warm`: a worker that is starting already. */
  constructor(newWorker: () => Worker, wasmPath: string, warm: Worker | null = null) {
    this.newWorker = newWorker;
    this.wasmPath = wasmPath;
    this.worker = warm && this.listen(warm);
  }

  /** Has the expected outputs of a pack computed; answers several times, each time from a faster device. */
  expect(
    pack: ArrayBuffer,
    onExpected: (expected: Expected) => void,
    onFailure: (error: NoDevice) => void,
  ): void {
    if (this.broken) return onFailure(this.broken);
    const id = (this.lastId += 1);
    this.expected = { id, waiting: { onExpected, onFailure } };
    this.post({ kind: 'expected', id, pack, wasmPath: this.wasmPath });
  }

  /** The values of a learner's tensor programs, as a report like one of the loops tier. */
  run(programs: Programs): Promise<{ report: SandboxReport; onGpu: boolean }> {
    if (this.broken) return Promise.reject(this.broken);
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.programs.delete(id);
        resolve({ report: { ...programs.report, calls: [], stopped: 'timedOut' }, onGpu: false });
      }, programMilliseconds);
      const settled = (): void => {
        clearTimeout(timer);
        this.programs.delete(id);
      };
      this.programs.set(id, {
        resolve: (ran) => {
          settled();
          resolve(ran);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      this.post({ ...programs, kind: 'programs', id, wasmPath: this.wasmPath });
    });
  }

  close(): void {
    this.worker?.terminate();
    this.fail(new NoDevice('the device worker was closed', []));
  }

  private post(request: DeviceRequest): void {
    this.worker ??= this.listen(this.newWorker());
    this.worker.postMessage(request);
  }

  private listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<DeviceReply>) => this.take(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.broken = new NoDevice(event.message, []);
      this.fail(this.broken);
    };
    return worker;
  }

  private take(reply: DeviceReply): void {
    if (reply.kind === 'programs') this.programs.get(reply.id)?.resolve(reply);
    else if (reply.kind === 'programsFailed')
      this.programs.get(reply.id)?.reject(new NoDevice(reply.message, []));
    else if (reply.id === this.expected?.id) {
      const { onExpected, onFailure } = this.expected.waiting;
      if (reply.kind === 'failed') onFailure(new NoDevice(reply.message, reply.notes));
      else onExpected(reply);
    }
  }

  private fail(error: NoDevice): void {
    this.expected?.waiting.onFailure(error);
    for (const waiting of [...this.programs.values()]) waiting.reject(error);
  }
}
