import type { Grade, ReviewView } from '#graders/review.ts';
import { lockOwner } from '../accounts/owner.ts';
import { database, type Transaction } from '../database/client.ts';
import { HttpError } from '../http/http-error.ts';
import { exerciseKey } from './card-key.ts';
import { countedLogs, inOrder, reviewView } from './card-logs.ts';
import { lockReviews } from './plan.ts';
import { rebuildCards } from './rebuild-cards.ts';
import { recordReview } from './record-review.ts';

interface Graded {
  learnerId: string;
  /** Of the review, made by the client. */
  id: string;
  grade: Grade;
}

/** The learner's own grade of a review instead of the derived one. The newest review of a card can be graded anew. */
export async function gradeReview({ learnerId, id, grade }: Graded): Promise<ReviewView> {
  return database().$transaction(async (tx) => {
    const { id: userId } = await lockOwner(tx, learnerId);
    await lockReviews(tx, userId);
    const log = await tx.reviewLog.findUnique({ where: { id } });
    if (log?.userId !== userId)
      throw new HttpError(404, 'reviewNotFound', 'You have no review with this id.');
    const before = await selectReview(tx, log);
    if (before === null || before.choices.length === 0) {
      const message = 'A later review of the same card counts already, so this one is settled.';
      throw new HttpError(409, 'reviewSettled', message);
    }
    if (before.grade === grade) return before;
    await tx.reviewLog.update({ where: { id }, data: { grade } });
    await rebuildCards(tx, userId, [log.key]);
    return (await selectReview(tx, log))!;
  });
}

/** A key idea, recalled and graded by the learner. Of one day the first review counts, and is returned again. */
export async function recallKeyIdea(
  recall: Graded & { exerciseId: string; timeZone: string | null },
): Promise<ReviewView> {
  const { learnerId, id, grade, exerciseId, timeZone } = recall;
  const key = exerciseKey(exerciseId);
  return database().$transaction(async (tx) => {
    const { id: userId } = await lockOwner(tx, learnerId);
    await lockReviews(tx, userId);
    const taken = await tx.reviewLog.findUnique({ where: { id } });
    if (taken !== null && (taken.userId !== userId || taken.key !== key))
      throw new HttpError(409, 'reviewTaken', 'This id belongs to another review. Use a new one.');
    if ((await tx.reviewCard.findUnique({ where: { userId_key: { userId, key } } })) === null)
      throw new HttpError(404, 'cardNotFound', 'This exercise is not among your cards. Solve it first.');
    await recordReview(tx, { id, userId, key, grade, source: 'recall', at: new Date(), timeZone });
    const logs = await tx.reviewLog.findMany({ where: { userId, key }, orderBy: inOrder });
    return (reviewView(logs, id) ?? reviewView(logs, countedLogs(logs).at(-1)!.id))!;
  });
}

/** What a learner sees of a review; null when there is none or it does not count. */
export async function selectReview(
  tx: Transaction,
  { userId, key, id }: { userId: string; key: string; id: string },
): Promise<ReviewView | null> {
  const logs = await tx.reviewLog.findMany({ where: { userId, key }, orderBy: inOrder });
  return reviewView(logs, id);
}
