import { workgroupSize, type KernelPass } from './plan.ts';

/** Units that all invocations of one pass may cost together; an iteration and a call cost by their length. */
export const defaultKernelFuel = 2 ** 24;

/** The most that one invocation may cost, however few there are. */
const mostPerInvocation = 2 ** 18;

/**
 * Rounds of loops with a barrier, by workgroup. Each stops all of its invocations, which costs a software GPU sixteen
 * times as much as a round without one.
 */
const turns = { factor: 16, atLeast: 256 };

/** Fields of P: `items` and the pass's own, four bytes each; uniforms have sizes that 16 divides. */
export function scalarBytes({ items, uniforms }: KernelPass): ArrayBuffer {
  const bytes = new ArrayBuffer(Math.ceil((4 * (1 + uniforms.length)) / 16) * 16);
  const view = new DataView(bytes);
  view.setUint32(0, items, true);
  for (const [at, { type, value }] of uniforms.entries()) {
    const offset = 4 * (at + 1);
    if (type === 'f32') view.setFloat32(offset, value, true);
    else if (type === 'i32') view.setInt32(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return bytes;
}

/** What the meter allows each invocation, and each workgroup in loops with barriers. */
export function limitBytes(workgroups: number, fuel: number): ArrayBuffer {
  const invocations = workgroups * workgroupSize;
  const perInvocation = Math.max(1, Math.min(mostPerInvocation, Math.floor(fuel / invocations)));
  const rounds = Math.max(turns.atLeast, Math.floor(perInvocation / turns.factor));
  return Uint32Array.of(perInvocation, rounds, 0, 0).buffer;
}
