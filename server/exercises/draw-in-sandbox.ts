import type { Drawn, DrawPlan } from '#graders/draw-cases.ts';
import { packPlan, unpackAnswer, type Survey } from '#graders/oracle-calls.ts';
import { plainText } from '#graders/plain-text.ts';
import { codec, type SandboxReport } from '#graders/run.ts';
import { defaultFuel, type SandboxJob } from '#graders/sandbox/job.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { OracleFault, type OracleFaultCode } from './oracle-fault.ts';
import { readDrawn } from './read-drawn.ts';

/** What runs beside an author's two modules: ours, and the only source that may import. */
const entry = `
import { answerPlan, survey as list } from '#graders/oracle-calls.ts';
import * as designed from 'cases.ts';
import * as reference from 'reference.ts';
export const survey = () => list({ designed, reference });
export const draw = (packet) => answerPlan({ designed, reference }, packet);
`;

/** An oracle computes all cases in one run, in double precision: more than a submission may cost. */
const oracleFuel = 4 * defaultFuel;

/**
 * Draws the cases of an authored exercise and asks its oracle, in a fresh sandbox. What comes back is checked as if it
 * had been forged. Throws OracleFault with the author's mistake.
 */
export async function drawInSandbox(
  files: Readonly<Record<string, string>>,
  plan: DrawPlan,
  sandbox: Sandbox,
): Promise<Drawn> {
  const job: SandboxJob = {
    source: entry,
    modules: { 'cases.ts': files['cases.ts']!, 'reference.ts': files['reference.ts']! },
    functions: ['survey', 'draw'],
    calls: [
      { function: 'survey', packet: codec.encode([]), repeat: false },
      { function: 'draw', packet: codec.encode([packPlan(plan)]), repeat: false },
    ],
    fuel: oracleFuel,
  };
  const report = await runTwice(job, sandbox);
  const [surveyed, drawn] = report.calls;
  if (report.brokenModule) throw moduleFault(report.brokenModule);
  if (report.loadError) throw thrownFault(decode(report.loadError));
  if (surveyed) assertExports(decode(surveyed.result), plan);
  if (!drawn) throw stopFault(report);
  const answer = decode(drawn.result);
  if (answer.kind !== 'returned') throw thrownFault(answer);
  if (!(answer.value instanceof Int32Array)) throw new OracleFault('junk', 'did not return cases');
  return readDrawn(unpack(answer.value), plan);
}

/** As in a verification, what a busy machine's clock ended gets a second try: fuel decides. */
async function runTwice(job: SandboxJob, sandbox: Sandbox): Promise<SandboxReport> {
  const report = await sandbox.run(job);
  const isByClock = report.stopped === 'timedOut' && report.fuel <= job.fuel;
  return isByClock || report.stopped === 'crashed' ? sandbox.run(job) : report;
}

type Answer = Record<string, unknown>;

function decode(packet: ArrayBuffer): Answer {
  try {
    const answer = codec.decode(packet);
    if (typeof answer === 'object' && answer !== null) return answer as Answer;
  } catch {
    // Told below: a packet that nobody can read.
  }
  throw new OracleFault('junk', 'returned what cannot be read');
}

function unpack(packet: Int32Array): unknown {
  try {
    return unpackAnswer(packet);
  } catch (error) {
    throw new OracleFault('junk', `returned what cannot be read: ${(error as Error).message}`);
  }
}

function moduleFault({ file, message }: { file: string; message: string }): OracleFault {
  const line = /\((\d+):\d+\)\s*$/.exec(message)?.[1];
  const text = plainText(message.replace(/\s*\(\d+:\d+\)\s*$/, ''), 300);
  return new OracleFault('syntax', `is no TypeScript: ${text}`, {
    file,
    line: line === undefined ? null : Number(line),
  });
}

/** What both modules must export for this plan; the message of a missing import would tell less. */
function assertExports(answer: Answer, { main, asked, tier }: DrawPlan): void {
  const { cases, reference } = (answer.value ?? {}) as Partial<Survey>;
  const has = (list: unknown, name: string): boolean => Array.isArray(list) && list.includes(name);
  const needed = ['visible', 'hidden', 'sumLength', ...(tier === 'tensor' ? ['launches'] : [])];
  for (const name of needed) {
    if (has(cases, name)) continue;
    throw new OracleFault('notExported', `must be a function of the export cases`, { field: name });
  }
  for (const name of new Set([main, ...asked])) {
    if (has(reference, name)) continue;
    throw new OracleFault('notExported', 'must be exported', { file: 'reference.ts', field: name });
  }
}

/** An error of the author's code with its place: the innermost line of one of the two files. */
function thrownFault({ name, message, stack, kind }: Answer): OracleFault {
  const text = (part: unknown, length: number): string =>
    typeof part === 'string' ? plainText(part, length) : '';
  if (kind === 'unreadable') return new OracleFault('junk', `returned too much: ${text(message, 200)}`);
  const place = /\b(cases|reference)\.ts:(\d{1,6})/.exec(text(stack, 2000));
  const said = text(message, 300);
  const code: OracleFaultCode = said.startsWith('cannot import') ? 'import' : 'threw';
  if (name === 'InternalError' && said.includes('out of memory'))
    return new OracleFault('outOfMemory', outOfMemory);
  return new OracleFault(code, code === 'import' ? said : `throws ${text(name, 60)}: ${said}`, {
    ...(place && { file: `${place[1]!}.ts`, line: Number(place[2]) }),
  });
}

const outOfMemory = 'needs more memory than there is';

function stopFault({ stopped = 'crashed' }: SandboxReport): OracleFault {
  if (stopped === 'timedOut') return new OracleFault('timedOut', 'takes too long, or loops for ever');
  if (stopped === 'outOfMemory') return new OracleFault('outOfMemory', outOfMemory);
  return new OracleFault('crashed', 'ended its sandbox');
}
