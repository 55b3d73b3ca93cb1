import { parseArgs } from 'node:util';
import { checkProgram } from '#graders/training/check-program.ts';
import { dataSetIds, dataSetsOf, taskOn } from '#graders/training/data-set.ts';
import type { GradingPlan } from '#graders/training/grade-capstone.ts';
import { useWasmInNode } from '#graders/training/node-backend.ts';
import { drawTraining, type RealData } from '#graders/training/real-data.ts';
import { loadCapstones, wrongPrograms } from '#server/capstones/load.ts';
import { loadRealData } from '#server/capstones/real-sets.ts';

/**
 * npm run check:capstones [-- <id>…] [--seeds 11,12] [--json]: trains the solution and every known-wrong program of the
 * capstones, in Node on wasm, and prints how each is judged. Exit 0 when all solutions pass and every wrong one is named,
 * else 1. With --on <data set>, trains the solutions alone, on that measured set.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    locale: { type: 'string', default: 'en' },
    seeds: { type: 'string', default: '11,12' },
    on: { type: 'string', default: 'generated' },
  },
});
const dataSet = dataSetIds.find((id) => id === values.on);
if (dataSet === undefined) throw new Error(`check:capstones: --on must be one of ${dataSetIds.join()}`);
// tfjs greets whoever runs it on Node, and warns of slow initialisers.
console.warn = () => undefined;
await useWasmInNode();
const [A, B] = values.seeds.split(',').map(Number) as [number, number];
const seeds = { A, B };
const lines: { capstone: string; program: string; isRight: boolean; verdict: string; seconds: number }[] = [];
for (const capstone of loadCapstones()) {
  const { manifest, files } = capstone;
  if (positionals.length > 0 && !positionals.includes(manifest.id)) continue;
  if (!dataSetsOf(manifest.id).includes(dataSet)) continue;
  const task = taskOn(capstone.task, dataSet);
  const draw = dataSet === 'generated' ? undefined : drawFrom(loadRealData(dataSet));
  const solution = { name: 'solution', source: files['solution.ts']! };
  const wrongOnes = dataSet === 'generated' ? wrongPrograms(capstone) : [];
  for (const { name, source } of [solution, ...wrongOnes]) {
    const started = performance.now();
    const locale = values.locale === 'zh' ? 'zh' : 'en';
    const plan = { locale, training: task.training, seeds, timeBudgetMs: 600_000, draw } as const;
    const verdict = await checkProgram({ task, points: manifest.points }, source, plan);
    const named = 'misconception' in verdict ? verdict.misconception : null;
    const isRight =
      name === 'solution' ? verdict.kind === 'passed' : named === name && verdict.kind === 'failed';
    const line = {
      capstone: manifest.id,
      program: name,
      isRight,
      verdict: verdict.kind === 'threw' ? `threw: ${verdict.message.slice(0, 120)}` : describe(verdict),
      seconds: (performance.now() - started) / 1000,
    };
    lines.push(line);
    if (!values.json) {
      const mark = isRight ? '✓' : '✗';
      console.log(`${mark} ${line.capstone} ${name}: ${line.verdict} (${line.seconds.toFixed(1)} s)`);
    }
  }
}
const wrong = lines.filter(({ isRight }) => !isRight).length;
if (values.json) console.log(JSON.stringify({ total: { programs: lines.length, problems: wrong }, lines }));
else console.log(`${lines.length} programs, ${wrong} problems`);
process.exitCode = wrong === 0 ? 0 : 1;

function drawFrom(data: RealData): GradingPlan['draw'] {
  return (count, seed, isHeldOut) => (isHeldOut ? data.heldOut : drawTraining(data, count, seed));
}

function describe({
  kind,
  accuracy,
  misconception,
  problems,
}: Exclude<Awaited<ReturnType<typeof checkProgram>>, { kind: 'threw' }>): string {
  const kinds = problems.map((problem) =>
    problem.kind === 'structure' ? problem.problem.code : problem.kind,
  );
  return [kind, accuracy?.toFixed(3), misconception, kinds.join(' ')].filter(Boolean).join(', ');
}
