import { decodeModelFile } from '#graders/training/model-file.ts';
import type { Text } from '#graders/text.ts';
import { loadListed } from '#server/exercises/listed.ts';
import { chooseNext, type NextExercise } from '#server/exercises/what-next.ts';
import { findTopicOfExercise } from '#server/quizzes/load-topics.ts';
import { hasGivenUp, selectEffort, type Effort } from '#server/submissions/give-up.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { selectBestModel } from './judge-model.ts';
import { findCapstone } from './load.ts';

/** What the page of a capstone's model solution may show: nothing of it before a model is confirmed or given up. */
export type CapstoneSolution =
  | {
      kind: 'closed';
      title: Text;
      /** Null for a stranger. */
      effort: Effort | null;
    }
  | {
      kind: 'open';
      title: Text;
      solution: string;
      /** The program of the learner's best confirmed model; null after giving up. */
      own: string | null;
      next: NextExercise[];
      topic: { id: string; title: Text } | null;
    };

/** The model solution for who has trained a model that the server confirmed, or has given up; null for no capstone. */
export async function selectCapstoneSolution(
  learnerId: string | null,
  id: string,
): Promise<CapstoneSolution | null> {
  const capstone = findCapstone(id);
  if (capstone === null) return null;
  const { title, hints } = capstone.manifest;
  if (learnerId === null) return { kind: 'closed', title, effort: null };
  const best = await selectBestModel(learnerId, id);
  if (best === null && !(await hasGivenUp(learnerId, id, 'training'))) {
    const effort = await selectEffort(learnerId, { exerciseId: id, tier: 'training', hints: hints.length });
    return { kind: 'closed', title, effort };
  }
  const [exercises, solved] = await Promise.all([loadListed(), selectSolved(learnerId)]);
  const topic = findTopicOfExercise(id);
  return {
    kind: 'open',
    title,
    solution: capstone.files['solution.ts']!,
    own: best && decodeModelFile(best.bytes).source,
    next: chooseNext(
      id,
      exercises.map((one) => one.manifest),
      new Set(solved.keys()),
    ),
    topic: topic && { id: topic.id, title: topic.title },
  };
}
