import type { SandboxCall, SandboxReport } from '../run.ts';
import type { Value } from '../tensor.ts';
import type { Device } from './backend.ts';

/** What the page asks of its device worker. */
export type DeviceRequest = WarmRequest | ExpectedRequest | ProgramsRequest;

/** Has tfjs with its wasm backend loaded before there is anything to compute. */
export interface WarmRequest {
  kind: 'warm';
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

/** The expected outputs of one pack. */
export interface ExpectedRequest {
  kind: 'expected';
  /** Replies carry it: one for an older pack is told apart. */
  id: number;
  pack: ArrayBuffer;
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

/** Tensor tier: the values of what a learner's calls wrote down. */
export interface ProgramsRequest {
  kind: 'programs';
  id: number;
  calls: readonly SandboxCall[];
  report: SandboxReport;
  bans: readonly string[];
  wasmPath: string;
  /** From how many elementary steps on a call runs on a GPU, where there is one. */
  gpuFrom: number;
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
  | { kind: 'failed'; id: number; notes: DeviceNote[]; message: string }
  /** `onGpu`: a GPU computed some of it. */
  | { kind: 'programs'; id: number; report: SandboxReport; onGpu: boolean }
  | { kind: 'programsFailed'; id: number; message: string };
