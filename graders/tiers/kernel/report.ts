import { callOrder } from '../../call-order.ts';
import type { SandboxCall, SandboxReport } from '../../run.ts';
import { rejectionOf } from './rejected.ts';
import type { KernelJob, KernelReport } from './run.ts';

/** What a GPU is asked of one submission. */
export interface KernelSubmission {
  source: string;
  passes: readonly string[];
  calls: readonly SandboxCall[];
  fuel: number;
}

/** The job in the order of its calls: all cases, then the repeated ones once more. */
export function kernelJob({ source, passes, calls, fuel }: KernelSubmission): KernelJob {
  const ordered = callOrder(calls).map((at) => {
    const { packet, kernel } = calls[at]!;
    if (kernel === undefined) throw new TypeError('kernelJob: every call must have a plan');
    return { packet, plan: kernel };
  });
  return { source, passes, calls: ordered, fuel };
}

/** The report in the form that scripts have, so that outputs are read and compared in one way. */
export function sandboxReport(
  { source, calls, fuel }: KernelSubmission,
  { problems, results, stopped, exhausted }: KernelReport,
  milliseconds: number,
): SandboxReport {
  const order = callOrder(calls);
  return {
    ...(problems && { rejected: rejectionOf(source, problems) }),
    // A kernel reads its inputs from buffers that it cannot write.
    calls: results.map((result, at) => ({ result, after: calls[order[at]!]!.packet })),
    ...(stopped && { stopped }),
    console: '',
    fuel: exhausted ? fuel + 1 : 0,
    milliseconds,
  };
}
