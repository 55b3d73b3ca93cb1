import type { Value } from '../tensor.ts';
import type { Device } from './backend.ts';

/** What the page asks of its device worker: the expected outputs of one pack. */
export interface DeviceRequest {
  /** Replies carry it: one for an older pack is told apart. */
  id: number;
  pack: ArrayBuffer;
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

/** A backend that was not used, and why; told to the learner. */
export interface DeviceNote {
  backend: string;
  reason: 'unavailable' | 'disagrees' | 'lost';
}

export type DeviceReply =
  | {
      kind: 'expected';
      id: number;
      device: Device;
      expected: (Value | null)[];
      notes: DeviceNote[];
      milliseconds: number;
    }
  | { kind: 'failed'; id: number; notes: DeviceNote[]; message: string };
