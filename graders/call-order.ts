import type { SandboxCall } from './run.ts';

/** The calls in the order in which a sandbox makes them: all cases, then the repeated ones once more. */
export function callOrder(calls: readonly SandboxCall[]): number[] {
  const repeated = calls.flatMap(({ repeat }, at) => (repeat ? [at] : []));
  return [...calls.keys(), ...repeated];
}
