// Runs the plan, or with `--only unit,types` a part of it. Ends with `N passed, N failed` over all of it.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { PLAN, type PlannedStep } from './plan.ts';
import { startPostgres } from './postgres.ts';
import { provideBubblewrap, provideChromium, providePostgres } from './provide.ts';
import { killRunningStep, type Outcome, runStep } from './step.ts';

const total = { passed: 0, failed: 0 };
const cleanUps: (() => void)[] = [];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => finish(130));

fs.rmSync('.test', { recursive: true, force: true });
fs.mkdirSync('.test');
for (const step of choose()) await perform(step);
finish(total.failed > 0 ? 1 : 0);

function choose(): PlannedStep[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return PLAN;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !PLAN.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. There are: ${PLAN.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(2);
  }
  return PLAN.filter(({ name }) => names.includes(name));
}

async function perform(step: PlannedStep): Promise<void> {
  if (step.need === 'chromium' && provideChromium() === undefined) {
    fail(step, 'no browser: install Chrome or Chromium, or set CHROMIUM to its path');
    return;
  }
  if (step.need === 'bubblewrap' && provideBubblewrap() === undefined)
    console.log('SKIPPED  children in bubblewrap: it is not installed and cannot be installed here');
  if (step.need === 'postgres') {
    const binaries = providePostgres();
    if (binaries === undefined) {
      console.log(`SKIPPED  ${step.name}: PostgreSQL is not installed and cannot be installed here`);
      return;
    }
    await performOnPostgres(step, binaries);
    return;
  }
  report(step, await runStep(step));
}

async function performOnPostgres(step: PlannedStep, binaries: string): Promise<void> {
  try {
    const { url, stop } = await startPostgres(binaries);
    cleanUps.push(stop);
    report(step, await runStep({ ...step, environment: { ...step.environment, TEST_DATABASE_URL: url } }));
    cleanUps.pop();
    stop();
  } catch (error) {
    fail(step, `PostgreSQL does not start: ${String(error)}`);
  }
}

function report(step: PlannedStep, { passed, failed, skipped, hung, output, seconds }: Outcome): void {
  total.passed += passed;
  total.failed += failed;
  const counts = step.report ? `, ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  const limit = hung ? `, stopped after its limit of ${step.limitSeconds} s` : '';
  console.log(
    `${failed > 0 ? 'FAILED  ' : 'ok      '} ${step.name} (${seconds.toFixed(1)} s${counts}${limit})`,
  );
  if (failed > 0) console.log(output.trimEnd());
}

function fail(step: PlannedStep, reason: string): void {
  total.failed += 1;
  console.log(`FAILED   ${step.name}: ${reason}`);
}

function finish(exitCode: number): never {
  killRunningStep();
  for (const cleanUp of cleanUps) cleanUp();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(exitCode);
}
