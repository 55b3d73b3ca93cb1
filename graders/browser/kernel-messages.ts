import type { KernelJob, KernelReport } from '../tiers/kernel/run.ts';

/** Why a browser cannot run kernels. */
export type NoKernels =
  /** The browser has no WebGPU, or the page is not served securely. */
  | 'noWebGpu'
  /** It has, but no GPU for it. */
  | 'noAdapter'
  /** The GPU does not answer, e.g. while it still works for a run that was given up. */
  | 'noAnswer';

/** What the page asks of its kernel worker. */
export type KernelRequest =
  /** Open the device before it is needed. */
  | { kind: 'warm' }
  | { kind: 'run'; id: number; job: KernelJob }
  /** Leave as soon as the GPU has finished: a device that is destroyed while it works may never answer again. */
  | { kind: 'leave' };

export type KernelReply =
  | { kind: 'unavailable'; id: number; reason: NoKernels }
  /** The device is there; what follows is the learner's. */
  | { kind: 'started'; id: number; adapter: string }
  | { kind: 'ended'; id: number; report: KernelReport }
  | { kind: 'left' };
