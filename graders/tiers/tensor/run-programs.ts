import { callOrder, codec, sameBytes, type SandboxCall, type SandboxReport } from '../../run.ts';
import { Unsupported } from '../codec.ts';
import { executeProgram, type ReadTensor } from './execute.ts';
import { specOf } from './hide-tensors.ts';
import { MalformedProgram, planProgram, readProgram, type Plan, type Program } from './program.ts';
import type { TensorSpec } from './spec.ts';

/**
 * Elementary steps that cost as much fuel as one interrupt of the sandbox: the fuel of a submission pays for both. On
 * tfjs's cpu backend the default fuel ends after two or three seconds.
 */
export const stepsPerFuel = 125_000;

const submissionFuel = 2000;

/** What the tensors of one call may take at one time. */
const mostBytes = 2 ** 28;

export interface ProgramRules {
  bans: readonly string[];
  /** Fuel that is left for computing; by default, what a submission has. */
  fuel?: number;
  /** Makes the backend current that a call of so many steps is to run on; otherwise the current one is used. */
  chooseBackend?: (work: number) => Promise<void>;
}

type Written = Record<string, unknown>;

/**
 * Runs what the learner's calls wrote down and puts the values into the report, which then reads like one of the loops
 * tier. Every program is checked first: nothing is computed that is banned, over its budget or too large.
 */
export async function runPrograms(
  calls: readonly SandboxCall[],
  report: SandboxReport,
  { bans, fuel = submissionFuel, chooseBackend }: ProgramRules,
): Promise<SandboxReport> {
  const run: SandboxReport = { ...report, calls: [] };
  const order = callOrder(calls);
  let work = 0;
  for (const [position, ended] of report.calls.entries()) {
    const call = calls[order[position]!]!;
    const first = report.calls[order[position]!]!;
    // The same program on the same inputs gives the same bytes.
    if (first !== ended && sameBytes(first.result, ended.result)) {
      run.calls.push({ ...ended, result: run.calls[order[position]!]!.result });
      continue;
    }
    const mostWork = fuel * stepsPerFuel - work;
    const outcome = await runCall(call, ended.result, { bans, mostWork, chooseBackend });
    // A run that was stopped has used up its fuel; trying again would end in the same way.
    if ('stopped' in outcome) return { ...run, stopped: outcome.stopped, fuel: report.fuel + fuel + 1 };
    work += outcome.work;
    run.calls.push({ ...ended, result: outcome.result });
  }
  return { ...run, fuel: report.fuel + Math.ceil(work / stepsPerFuel) };
}

interface CallRules {
  bans: readonly string[];
  mostWork: number;
  chooseBackend: ProgramRules['chooseBackend'];
}

type CallOutcome = { result: ArrayBuffer; work: number } | { stopped: 'timedOut' | 'outOfMemory' };

async function runCall(
  { inputs = [], launches = Infinity }: SandboxCall,
  packet: ArrayBuffer,
  { bans, mostWork, chooseBackend }: CallRules,
): Promise<CallOutcome> {
  const written = readPacket(packet);
  if (written?.kind === 'overBudget') {
    return tell({
      kind: 'overBudget',
      used: Math.max(Number(written.used) || 0, launches + 1),
      limit: launches,
    });
  }
  if (written?.kind !== 'returned') return { result: packet, work: 0 };
  let checked: Checked;
  try {
    checked = check(written, inputs.map(specOf), bans);
  } catch (error) {
    if (error instanceof MalformedProgram) return tell({ kind: 'unreadable', message: '' });
    throw error;
  }
  const { program, plan } = checked;
  if (program.launches > launches)
    return tell({ kind: 'overBudget', used: program.launches, limit: launches });
  if (plan.work > mostWork) return { stopped: 'timedOut' };
  if (plan.peakBytes > mostBytes) return { stopped: 'outOfMemory' };
  await chooseBackend?.(plan.work);
  try {
    const read = await executeProgram(program, plan, inputs);
    return { ...tell({ kind: 'returned', value: withValues(written.value, read) }), work: plan.work };
  } catch (error) {
    if (error instanceof RangeError) return tell({ kind: 'unreadable', message: error.message });
    return tell({ kind: 'threw', name: 'Error', message: (error as Error).message, stack: '' });
  }
}

interface Checked {
  program: Program;
  plan: Plan;
}

function check(written: Written, inputs: readonly TensorSpec[], bans: readonly string[]): Checked {
  const program = readProgram({ steps: written.steps, data: written.data }, inputs, bans);
  const outputs = tensorsIn(written.value);
  if (outputs.some((id) => program.specs[id] === undefined)) throw new MalformedProgram('an output');
  return { program, plan: planProgram(program, outputs) };
}

function tell(content: Written): { result: ArrayBuffer; work: number } {
  return { result: codec.encode(content), work: 0 };
}

function readPacket(packet: ArrayBuffer): Written | null {
  try {
    const read = codec.decode(packet);
    return typeof read === 'object' && read !== null ? (read as Written) : null;
  } catch {
    return null;
  }
}

/** The numbers of all tensors in a result. */
function tensorsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  if (Object.hasOwn(value, '#tensor')) return [Number((value as Written)['#tensor'])];
  return Object.values(value).flatMap(tensorsIn);
}

function withValues(value: unknown, read: ReadonlyMap<number, ReadTensor>): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Object.hasOwn(value, '#tensor')) {
    const { shape, dtype, data } = read.get(Number((value as Written)['#tensor']))!;
    return { shape, data: dtype === 'bool' ? new Unsupported('bool') : data };
  }
  if (Array.isArray(value)) return value.map((part) => withValues(part, read));
  // What the packet says of a value that it cannot hold, e.g. a Promise, stays what it is.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withValues(part, read)]));
}
