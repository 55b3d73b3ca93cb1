import { parseArgs } from 'node:util';
import { checkProgram } from '#graders/training/check-program.ts';
import { useWasmInNode } from '#graders/training/node-backend.ts';
import { loadCapstones, wrongPrograms } from '#server/capstones/load.ts';

/**
 * npm run check:capstones [-- <id>…] [--json]: trains the solution and every known-wrong program of the capstones, in Node on
 * wasm, and prints how each is judged. Exit 0 when all solutions pass and every wrong one is named, else 1.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, locale: { type: 'string', default: 'en' } },
});
// tfjs greets whoever runs it on Node, and warns of slow initialisers.
console.warn = () => undefined;
await useWasmInNode();
const seeds = { A: 11, B: 12 };
const lines: { capstone: string; program: string; isRight: boolean; verdict: string; seconds: number }[] = [];
for (const capstone of loadCapstones()) {
  const { manifest, task, files } = capstone;
  if (positionals.length > 0 && !positionals.includes(manifest.id)) continue;
  const solution = { name: 'solution', source: files['solution.ts']! };
  for (const { name, source } of [solution, ...wrongPrograms(capstone)]) {
    const started = performance.now();
    const locale = values.locale === 'zh' ? 'zh' : 'en';
    const plan = { locale, training: task.training, seeds, timeBudgetMs: 600_000 } as const;
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
