import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { countTests, type Counts, type Report } from './reports.ts';

/** One thing that `npm test` does: a single check, or a runner of many tests with a report to count. */
export interface Step {
  name: string;
  command: string[];
  /** After this long the step is hung: it and everything it started are killed. */
  limitSeconds: number;
  report?: Report;
  environment?: Record<string, string>;
}

export interface Outcome extends Counts {
  /** Why it did not end by itself, if so. */
  hung: boolean;
  output: string;
  seconds: number;
}

const OUTPUT_LIMIT = 200_000;

let running: ChildProcess | undefined;

/** Runs a step to its end or its limit. Never throws: a step that cannot start has failed. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  const { exitCode, hung, output } = await execute(step);
  const counts = countTests(step.report, exitCode === 0);
  return { ...counts, hung, output, seconds: (performance.now() - started) / 1000 };
}

/** Kills the step that runs now, with all its descendants. */
export function killRunningStep(): void {
  if (running?.pid === undefined) return;
  try {
    process.kill(-running.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

interface Execution {
  exitCode: number | null;
  hung: boolean;
  output: string;
}

function execute({ command: [program = '', ...args], environment, limitSeconds }: Step): Promise<Execution> {
  const { promise, resolve } = Promise.withResolvers<Execution>();
  // A process group of its own, so that it can be killed whole.
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...stepEnvironment(), ...environment },
  });
  running = child;
  let output = '';
  let hung = false;
  const listen = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-OUTPUT_LIMIT));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const limit = setTimeout(() => {
    hung = true;
    killRunningStep();
  }, limitSeconds * 1000);
  const end = (exitCode: number | null) => {
    clearTimeout(limit);
    running = undefined;
    resolve({ exitCode, hung, output });
  };
  child.once('error', (error) => {
    output += error.message;
    end(null);
  });
  child.once('close', end);
  // A descendant that survived may hold the pipes open for ever.
  child.once('exit', (exitCode) => setTimeout(end, 2000, exitCode));
  return promise;
}

/** The project's own tools first; no colours, since the output is read in logs. */
function stepEnvironment(): NodeJS.ProcessEnv {
  const tools = path.resolve('node_modules/.bin');
  return {
    ...process.env,
    PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}`,
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
