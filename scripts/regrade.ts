// npm run regrade -- <exercise> [--dry-run] [--json]: finds every verdict of an exercise's older versions anew.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closeDatabase, database, databaseConnection, openDatabase } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { InvalidExercise } from '#server/exercises/invalid-exercise.ts';
import { selectVersionId, versionIdOf } from '#server/exercises/publish.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import type { Target } from '#server/regrading/outdated.ts';
import { previewRegrade } from '#server/regrading/preview.ts';
import { startRegrader } from '#server/regrading/regrader.ts';
import { reportRegrade, type RegradeReport } from '#server/regrading/report.ts';
import { startRegrade, waitingFor } from '#server/regrading/start-regrade.ts';
import { StartupError } from '#server/startup-error.ts';
import { closeSandboxPool, sandboxPool } from '#server/verification/sandbox-pool.ts';

/** Thrown for a call that cannot be answered; its message goes to stderr, the exit status is 2. */
class UsageError extends Error {}

interface Options {
  id: string;
  dryRun: boolean;
  json: boolean;
}

const usage = 'usage: npm run regrade -- <exercise> [--dry-run] [--json]';

/** How long nothing may happen before it is said that no verifier seems to run. */
const patienceMs = 30_000;

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new UsageError(usage);
  return { id, dryRun: values['dry-run'], json: values.json };
}

/** Only the version that learners are given now can be what their verdicts should be of. */
async function publishedTarget(exercise: Exercise): Promise<Target> {
  const versionId = await selectVersionId(exercise);
  const { id } = exercise.manifest;
  const { currentId } = await database().exercise.findUniqueOrThrow({ where: { id } });
  if (currentId === versionId) return { exercise, versionId };
  throw new UsageError(
    `regrade: learners are given ${currentId} of ${id}, and here is ${versionId}: run it where the servers' version is installed`,
  );
}

async function regrade(exercise: Exercise): Promise<RegradeReport> {
  await startQueue();
  try {
    const target = await publishedTarget(exercise);
    const queued = await startRegrade(target);
    console.error(`${queued} submissions queued; Ctrl-C leaves the work to the verifiers.`);
    // The embedded database belongs to this process: nobody else can do the work.
    if (databaseConnection().embedded) await startRegrader();
    await untilDone(target.versionId);
    return await reportRegrade(target);
  } finally {
    await stopQueue();
  }
}

async function untilDone(versionId: string): Promise<void> {
  let [left, changedAt] = [Infinity, Date.now()];
  for (;;) {
    const { size } = await waitingFor(versionId);
    if (size === 0) return;
    if (size !== left) [left, changedAt] = [size, Date.now()];
    else if (Date.now() - changedAt > patienceMs) {
      console.error(`${size} submissions wait; does a verifier run (npm run worker), and has it time?`);
      changedAt = Date.now();
    }
    await wait(500);
  }
}

function describe({ exercise, version, dryRun, total, submissions, learners }: RegradeReport): string {
  const points = (change: number): string => (change > 0 ? `+${change}` : String(change));
  return [
    `${exercise}, version ${version.slice(0, 16)}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    `regraded ${total.regraded}, of another kind than before ${total.changed}, left ${total.left}`,
    ...submissions.map(({ submission, tier, from, to }) => `  ${submission} ${tier}: ${from} → ${to}`),
    `learners who gain ${total.gained}, who lose ${total.lost}`,
    ...learners.map(({ learner, name, points: change }) => `  ${points(change)}  ${learner} ${name}`),
  ].join('\n');
}

async function main(): Promise<number> {
  const { id, dryRun, json } = readOptions();
  await openDatabase();
  try {
    const exercise = await findGradable(id);
    if (exercise === null) throw new UsageError(`regrade: there is no exercise "${id}"`);
    const report = dryRun
      ? await previewRegrade({ exercise, versionId: versionIdOf(exercise) }, sandboxPool())
      : await regrade(exercise);
    console.log(json ? JSON.stringify(report) : describe(report));
    return report.total.left === 0 ? 0 : 1;
  } finally {
    closeSandboxPool();
    await closeDatabase();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  const isTold = isUsage || error instanceof StartupError || error instanceof InvalidExercise;
  console.error(isTold ? (error as Error).message : error);
  process.exitCode = 2;
}
