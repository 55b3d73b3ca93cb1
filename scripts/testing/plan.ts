import path from 'node:path';
import type { Step } from './step.ts';

const REPORTS = '.test';

/** What a step needs from the machine besides the installed packages; without bubblewrap it runs in part. */
export type Need = 'chromium' | 'postgres' | 'bubblewrap';

export interface PlannedStep extends Step {
  need?: Need;
}

/** Everything `npm test` does, in order: what others build on and what fails fast comes first. */
export const PLAN: PlannedStep[] = [
  check('generate', ['npm', 'run', '--silent', 'generate'], 120),
  check('assets', ['npm', 'run', '--silent', 'assets'], 180),
  check('types', ['npm', 'run', '--silent', 'types'], 600),
  check('lint', ['npm', 'run', '--silent', 'lint'], 900),
  check('format', ['npm', 'run', '--silent', 'format:check'], 300),
  check('boundaries', ['npm', 'run', '--silent', 'boundaries'], 300),
  check('unused', ['npm', 'run', '--silent', 'unused'], 300),
  check('exercises', ['node', 'scripts/check-exercises.ts'], 1800),
  check('migrations', ['npm', 'run', '--silent', 'db:migration', 'diff'], 300),
  vitest('unit', { limitSeconds: 1200, need: 'bubblewrap' }),
  vitest('conformance', { limitSeconds: 600 }),
  vitest('browser', { limitSeconds: 900, need: 'chromium' }),
  vitest('backends', { limitSeconds: 1200, need: 'chromium' }),
  vitest('integration', { limitSeconds: 900 }),
  vitest('integration', { limitSeconds: 900, need: 'postgres' }),
  check('build', ['node', 'scripts/build.ts'], 600),
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    limitSeconds: 1800,
    need: 'chromium',
    ...reportedTo('playwright', 'e2e'),
  },
];

function check(name: string, command: string[], limitSeconds: number): PlannedStep {
  return { name, command, limitSeconds };
}

function vitest(project: string, limits: { limitSeconds: number; need?: Need }): PlannedStep {
  const name = limits.need === 'postgres' ? `${project}-postgres` : project;
  const { report, environment } = reportedTo('vitest', name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report.file}`];
  return {
    name,
    command: ['vitest', 'run', '--project', project, ...reporters],
    report,
    environment,
    ...limits,
  };
}

function reportedTo(runner: 'vitest' | 'playwright', name: string) {
  const file = path.join(REPORTS, `${name}.json`);
  return { report: { runner, file }, environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
}
