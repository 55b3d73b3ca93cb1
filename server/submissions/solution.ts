import { randomInt } from 'node:crypto';
import { tiersOf, type Tier } from '#graders/exercise.ts';
import type { Text } from '#graders/text.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { packsPerVersion, selectReadyPackHash } from '#server/exercises/packs.ts';
import { chooseNext, type NextExercise } from '#server/exercises/what-next.ts';
import { findTopicOfExercise } from '#server/quizzes/load-topics.ts';
import { hasGivenUp, selectEffort, type Effort } from './give-up.ts';
import { selectPassedSource } from './passed-source.ts';
import { selectSolved } from './select.ts';

export type CodeKind = 'typescript' | 'wgsl';

interface SolutionFrame {
  title: Text;
  tier: Tier;
  /** Every tier of the exercise, and whether this learner has passed it. */
  tiers: { tier: Tier; isPassed: boolean }[];
}

/** What the page of a model solution may show: nothing of it before that tier is passed or given up. */
export type SolutionPage =
  | (SolutionFrame & {
      kind: 'closed';
      /** What was tried, which decides whether the learner may give up; null for a stranger. */
      effort: Effort | null;
    })
  | (SolutionFrame & {
      kind: 'open';
      language: CodeKind;
      solution: string;
      /** The learner's own source that passed last; null after giving up. */
      own: string | null;
      packHash: string;
      next: NextExercise[];
      topic: { id: string; title: Text } | null;
    });

/** The model solution of a tier for who has passed it by the server's verdict or has given it up; null when there is no such exercise. */
export async function selectSolutionPage(
  learnerId: string | null,
  exerciseId: string,
  asked: string | undefined,
): Promise<SolutionPage | null> {
  const exercise = await findPublished(exerciseId);
  if (exercise === null) return null;
  const { manifest, files } = exercise;
  const all = tiersOf(manifest);
  const tier = all.find((one) => one === asked) ?? all[0]!;
  const passed = new Map(
    await Promise.all(
      all.map(
        async (one) =>
          [one, learnerId && (await selectPassedSource(learnerId, { exerciseId, tier: one }))] as const,
      ),
    ),
  );
  const frame = {
    title: manifest.title,
    tier,
    tiers: all.map((one) => ({ tier: one, isPassed: typeof passed.get(one) === 'string' })),
  };
  if (learnerId === null) return { kind: 'closed', ...frame, effort: null };
  const own = passed.get(tier) ?? null;
  if (own === null && !(await hasGivenUp(learnerId, exerciseId, tier))) {
    const effort = await selectEffort(learnerId, { exerciseId, tier, hints: manifest.hints.length });
    return { kind: 'closed', ...frame, effort };
  }
  const [packHash, exercises, solved] = await Promise.all([
    selectReadyPackHash(exercise, tier, randomInt(packsPerVersion)),
    loadAllExercises(),
    selectSolved(learnerId),
  ]);
  const topic = findTopicOfExercise(exerciseId);
  const shader = files[`${tier}/solution.wgsl`];
  return {
    kind: 'open',
    ...frame,
    language: shader === undefined ? 'typescript' : 'wgsl',
    solution: shader ?? files[`${tier}/solution.ts`]!,
    own,
    packHash,
    next: chooseNext(
      exerciseId,
      exercises.map((one) => one.manifest),
      new Set(solved.keys()),
    ),
    topic: topic && { id: topic.id, title: topic.title },
  };
}
