import type { Regrade, RegradedLearners } from '#graders/authoring.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { hashFiles } from '#server/exercises/folder.ts';
import { loadStoredBundle } from '#server/exercises/load-stored-bundle.ts';
import { selectVersionId, versionIdOf } from '#server/exercises/publish.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { notifyQueue } from '#server/queue.ts';
import { outdated, type Target } from '#server/regrading/outdated.ts';
import { previewRegrade } from '#server/regrading/preview.ts';
import type { ChangedSubmission } from '#server/regrading/report.ts';
import { startRegrade } from '#server/regrading/start-regrade.ts';
import { authoringPool } from '#server/verification/sandbox-pool.ts';
import { checkBundle } from './check-bundle.ts';
import { selectOwn } from './own.ts';
import { selectAuthoringDraft } from './save-draft.ts';

/** What is previewed while somebody waits. */
const mostPreviewed = 500;

/** What the draft would change for who has submitted already: who would have solved it, and who no longer. Nothing is written. */
export async function previewAuthored(userId: string, id: string): Promise<Regrade> {
  await selectOwn(userId, id);
  const exercise = await loadDraft(id);
  const target: Target = { exercise, versionId: versionIdOf(exercise) };
  const count = await database().submission.count({ where: outdated(target) });
  if (count > mostPreviewed)
    throw new HttpError(
      409,
      'tooManySubmissions',
      `More than ${mostPreviewed} verdicts would be found anew.`,
    );
  const { total, submissions } = await previewRegrade(target, authoringPool());
  const { gained, lost } = await findMoves(id, submissions);
  return {
    judged: total.regraded,
    left: total.left,
    gained: await nameLearners(userId, gained),
    lost: await nameLearners(userId, lost),
  };
}

/** Has every verdict found anew by the version that learners are given now. Returns how many wait. */
export async function regradeAuthored(userId: string, id: string): Promise<{ queued: number }> {
  await selectOwn(userId, id);
  const exercise = await findGradable(id);
  if (exercise === null) throw new HttpError(409, 'notPublished', 'Publish the exercise first.');
  const queued = await startRegrade({ exercise, versionId: await selectVersionId(exercise) });
  if (queued > 0) notifyQueue('regrade');
  return { queued };
}

/** The draft, as far as the gate lets it through: nothing else may judge anybody. */
async function loadDraft(id: string): Promise<Exercise> {
  const { files } = await selectAuthoringDraft(id);
  const { problems } = await checkBundle(files, { mutants: false });
  if (problems.length > 0)
    throw new HttpError(409, 'gateClosed', 'The gate found something. Mend what it lists first.');
  return loadStoredBundle({ exerciseId: id, hash: hashFiles(files), files: files }, authoringPool());
}

/** Learners by tier whose solving changes: one right submission suffices, before and after. */
async function findMoves(
  exerciseId: string,
  changed: readonly ChangedSubmission[],
): Promise<{ gained: Set<string>; lost: Set<string> }> {
  const learners = [...new Set(changed.map(({ learner }) => learner))];
  const passed = await database().submission.findMany({
    where: {
      exerciseId,
      userId: { in: learners },
      state: 'verified',
      verdict: { path: ['kind'], equals: 'passed' },
    },
    select: { id: true, userId: true, tier: true },
  });
  const before = new Map(passed.map(({ id, userId, tier }) => [id, placeOf(userId, tier)]));
  const after = new Map(before);
  for (const { submission, learner, tier, to } of changed) {
    if (to === 'passed') after.set(submission, placeOf(learner, tier));
    else after.delete(submission);
  }
  const [solved, solves] = [new Set(before.values()), new Set(after.values())];
  return {
    gained: learnersOf([...solves].filter((place) => !solved.has(place))),
    lost: learnersOf([...solved].filter((place) => !solves.has(place))),
  };
}

function placeOf(learner: string, tier: string): string {
  return JSON.stringify([learner, tier]);
}

function learnersOf(places: readonly string[]): Set<string> {
  return new Set(places.map((place) => (JSON.parse(place) as [string, string])[0]));
}

/** Names of learners in the author's classes; of others only how many they are. */
async function nameLearners(authorId: string, learners: ReadonlySet<string>): Promise<RegradedLearners> {
  const taught = await database().user.findMany({
    where: {
      id: { in: [...learners] },
      memberships: { some: { class: { members: { some: { userId: authorId, role: 'instructor' } } } } },
    },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return { names: taught.map(({ name }) => name), others: learners.size - taught.length };
}
