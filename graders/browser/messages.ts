import type { SandboxCall } from '../run.ts';

/** What the page sends to a learner's worker, over the port that the worker was born with. */
export interface WorkerJob {
  code: string;
  /** What the learner must export. */
  functions: string[];
  /** The exercise's driver in JavaScript. */
  driver?: string;
  /** Tensor tier: what the exercise bans; functions are then called on tensors. */
  bans?: readonly string[];
  /** Each call in order: its function and its encoded arguments. */
  calls: { function: string; packet: ArrayBuffer }[];
}

/** What comes back; every field is checked, since the learner's code can send anything over this port. */
export type WorkerMessage =
  | { kind: 'started' }
  | { kind: 'call'; result: ArrayBuffer; after: ArrayBuffer }
  | { kind: 'loadFailed'; error: ArrayBuffer }
  | { kind: 'notExported'; name: string }
  | { kind: 'ended'; console: string };

export interface BrowserJob {
  code: string;
  functions: string[];
  driver?: string;
  bans?: readonly string[];
  calls: readonly SandboxCall[];
}
