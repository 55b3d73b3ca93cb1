import { callOrder } from '../../call-order.ts';
import { codec, sameBytes, type SandboxCall, type SandboxReport } from '../../run.ts';
import { Unsupported } from '../codec.ts';
import { executeProgram, type ReadTensor } from './execute.ts';
import { specOf } from './hide-tensors.ts';
import { findPrinted, showPrinted } from './printed-tensors.ts';
import { MalformedProgram, planProgram, readProgram, type Plan, type Program } from './program.ts';

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
  /** Whether the learner may see the values of tensors that were printed: not of hidden cases. */
  showValues?: boolean;
}

type Written = Record<string, unknown>;

/**
 * Runs what the learner's calls wrote down and puts the values into the report, which then reads like one of the loops
 * tier. Every program is checked first: nothing is computed that is banned, over its budget or too large.
 */
export async function runPrograms(
  calls: readonly SandboxCall[],
  report: SandboxReport,
  rules: ProgramRules,
): Promise<SandboxReport> {
  const { fuel = submissionFuel, showValues = false } = rules;
  const printed = findPrinted(showValues ? report.console : '');
  const values = new Map<number, ReadonlyMap<number, ReadTensor>>();
  const finish = (run: SandboxReport): SandboxReport => ({
    ...run,
    console: showPrinted(report.console, (call, tensor) =>
      showValues ? values.get(call)?.get(tensor) : undefined,
    ),
  });
  const run: SandboxReport = { ...report, calls: [] };
  const order = callOrder(calls);
  let work = 0;
  for (const [position, ended] of report.calls.entries()) {
    const number = position + 1;
    const first = order[position]!;
    // The same program on the same inputs gives the same bytes.
    if (first !== position && sameBytes(report.calls[first]!.result, ended.result)) {
      run.calls.push({ ...ended, result: run.calls[first]!.result });
      values.set(number, values.get(first + 1) ?? new Map());
      continue;
    }
    const mostWork = fuel * stepsPerFuel - work;
    const wanted = printed.get(number) ?? [];
    const outcome = await runCall(calls[first]!, ended.result, { ...rules, mostWork, wanted });
    // A run that was stopped has used up its fuel; trying again would end in the same way.
    if ('stopped' in outcome)
      return finish({ ...run, stopped: outcome.stopped, fuel: report.fuel + fuel + 1 });
    work += outcome.work;
    if (outcome.read) values.set(number, outcome.read);
    run.calls.push({ ...ended, result: outcome.result });
  }
  return finish({ ...run, fuel: report.fuel + Math.ceil(work / stepsPerFuel) });
}

interface CallRules extends Pick<ProgramRules, 'bans' | 'chooseBackend'> {
  mostWork: number;
  /** Printed tensors, whose values are wanted beside the outputs. */
  wanted: readonly number[];
}

interface Ran {
  result: ArrayBuffer;
  work: number;
  read?: ReadonlyMap<number, ReadTensor>;
}

async function runCall(
  { inputs = [], launches = Infinity }: SandboxCall,
  packet: ArrayBuffer,
  rules: CallRules,
): Promise<Ran | { stopped: 'timedOut' | 'outOfMemory' }> {
  const written = readPacket(packet);
  if (written?.kind === 'overBudget') {
    const used = Math.max(Number(written.used) || 0, launches + 1);
    return tell({ kind: 'overBudget', used, limit: launches });
  }
  const returned = written?.kind === 'returned';
  // What was thrown is told as it is; only what was printed before is computed.
  if (!written || (!returned && rules.wanted.length === 0)) return { result: packet, work: 0 };
  let checked: Checked;
  try {
    checked = check(written, { inputs, rules });
  } catch (error) {
    if (!(error instanceof MalformedProgram)) throw error;
    return returned ? tell({ kind: 'unreadable', message: '' }) : { result: packet, work: 0 };
  }
  const { program, plan } = checked;
  if (returned && program.launches > launches)
    return tell({ kind: 'overBudget', used: program.launches, limit: launches });
  if (plan.work > rules.mostWork) return { stopped: 'timedOut' };
  if (plan.peakBytes > mostBytes) return { stopped: 'outOfMemory' };
  await rules.chooseBackend?.(plan.work);
  try {
    const read = await executeProgram(program, plan, inputs);
    const result = returned
      ? codec.encode({ kind: 'returned', value: withValues(written.value, read) })
      : packet;
    return { result, work: plan.work, read };
  } catch (error) {
    if (!returned) return { result: packet, work: 0 };
    if (error instanceof RangeError) return tell({ kind: 'unreadable', message: error.message });
    return tell({ kind: 'threw', name: 'Error', message: (error as Error).message, stack: '' });
  }
}

interface Checked {
  program: Program;
  plan: Plan;
}

function check(
  { steps, data, value }: Written,
  { inputs, rules }: { inputs: NonNullable<SandboxCall['inputs']>; rules: CallRules },
): Checked {
  const program = readProgram({ steps, data }, inputs.map(specOf), rules.bans);
  const outputs = tensorsIn(value);
  if (outputs.some((id) => program.specs[id] === undefined)) throw new MalformedProgram('an output');
  const printed = rules.wanted.filter((id) => program.specs[id] !== undefined);
  return { program, plan: planProgram(program, [...outputs, ...printed]) };
}

function tell(content: Written): Ran {
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
