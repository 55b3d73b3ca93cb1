import type { SandboxCall } from '../run.ts';

/** What the page sends to a learner's worker, over the port that the worker was born with. */
export interface WorkerJob {
  code: string;
  function: string;
  /** Encoded arguments, one packet for each call in order. */
  packets: ArrayBuffer[];
}

/** What comes back; every field is checked, since the learner's code can send anything over this port. */
export type WorkerMessage =
  | { kind: 'started' }
  | { kind: 'call'; result: ArrayBuffer; after: ArrayBuffer }
  | { kind: 'loadFailed'; error: ArrayBuffer }
  | { kind: 'notExported' }
  | { kind: 'ended'; console: string };

export interface BrowserJob {
  code: string;
  function: string;
  calls: readonly SandboxCall[];
}
