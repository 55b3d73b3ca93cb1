import type { Device } from './backend.ts';
import type { Budget, ProgramName } from '../program.ts';
import type { Locale } from '../text.ts';

/** What the page asks of its program worker, once in the worker's life. */
export interface ProgramRequest {
  program: ProgramName;
  locale: Locale;
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

/** Mean loss and share of right answers over some examples. */
export interface Score {
  loss: number;
  accuracy: number;
}

export interface EpochScore {
  training: Score;
  /** Null when the time was up before the epoch was. */
  heldOut: Score | null;
}

export type ProgramReply =
  | { kind: 'started'; device: Device; budget: Budget; parameters: number; batches: number }
  | { kind: 'batch'; score: Score; milliseconds: number }
  | { kind: 'epoch'; score: EpochScore; milliseconds: number }
  | { kind: 'finished'; milliseconds: number; isTimeUp: boolean }
  | { kind: 'failed'; reason: 'device' | 'program'; message: string };
