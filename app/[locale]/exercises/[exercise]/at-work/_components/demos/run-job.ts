import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LearnerJob } from '#graders/browser/call-learner.ts';
import { compileLoops } from '#graders/tiers/loops.ts';

type Functions = Record<string, (...values: unknown[]) => unknown>;

/** The functions of an exercise's shipped solution, compiled as a learner's are. For tests. */
export async function loadSolution(exercise: string): Promise<Functions> {
  const [file] = globSync(`exercises/*/${exercise}/loops/solution.ts`);
  const compiled = compileLoops(readFileSync(file!, 'utf8'));
  if (compiled.kind === 'rejected') throw new Error(`loadSolution: ${exercise} does not compile`);
  return importText(compiled.code);
}

/** The same functions as the oracle computes them. */
export async function loadReference(exercise: string): Promise<Functions> {
  const [file] = globSync(`exercises/*/${exercise}/reference.ts`);
  return (await import(path.resolve(file!))) as Functions;
}

/** What the functions return for a job, as the sandbox would call them. */
export async function runJob({ driver, calls }: LearnerJob, functions: Functions): Promise<unknown[]> {
  const drive = driver === undefined ? null : (await importText(driver)).drive!;
  return calls.map((call) => {
    const values = structuredClone(call.arguments) as unknown[];
    return drive ? drive(functions, ...values) : functions[call.function]!(...values);
  });
}

function importText(code: string): Promise<Functions> {
  return import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Functions>;
}

/** A job's values by the shipped solution and by the oracle: they must show the same. */
export async function runBoth(exercise: string, job: LearnerJob): Promise<[unknown[], unknown[]]> {
  const [solution, reference] = await Promise.all([loadSolution(exercise), loadReference(exercise)]);
  return Promise.all([runJob(job, solution), runJob(job, reference)]);
}

/** A file of public/datasets. */
export function readDataset<Content>(name: string): Content {
  return JSON.parse(readFileSync(`public/datasets/${name}`, 'utf8')) as Content;
}
