import { useBackend } from '../device/backend.ts';
import type { SandboxCall, SandboxReport } from '../run.ts';
import { runPrograms, type ProgramRules } from '../tiers/tensor/run-programs.ts';

let ready: Promise<void> | undefined;

/**
 * tfjs in the sandbox child, on its cpu backend. wasm multiplies large matrices ten times as fast, but its kernels have
 * one memory for all submissions of the child and trust their arguments; here every tensor is an array of its own.
 */
export async function runOnServer(
  calls: readonly SandboxCall[],
  report: SandboxReport,
  rules: ProgramRules,
): Promise<SandboxReport> {
  await (ready ??= useBackend('cpu', ''));
  return runPrograms(calls, report, rules);
}
