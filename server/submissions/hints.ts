import type { HintView } from '#graders/submission.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import { findAddressed } from '#server/exercises/listed.ts';
import { HttpError } from '#server/http/http-error.ts';

/** Opens a hint and remembers it. Hints come in order; one that is open stays open and costs nothing more. */
export async function openHint(userId: string, exerciseId: string, number: number): Promise<HintView> {
  const exercise = await findAddressed(exerciseId);
  const text = exercise?.manifest.hints[number - 1];
  if (!text) throw new HttpError(404, 'noSuchHint', `There is no hint ${number} for ${exerciseId}.`);
  await database().$transaction(async (tx) => {
    const { id: owner } = await lockOwner(tx, userId);
    const opened = await tx.hintUse.count({ where: { userId: owner, exerciseId } });
    if (number > opened + 1) throw new HttpError(409, 'hintsInOrder', `Open hint ${opened + 1} first.`);
    await tx.hintUse.createMany({ data: [{ userId: owner, exerciseId, number }], skipDuplicates: true });
  });
  return { number, text };
}

export async function selectOpenHints(userId: string, exerciseId: string): Promise<HintView[]> {
  const exercise = await findAddressed(exerciseId);
  const opened = await database().hintUse.findMany({
    where: { userId, exerciseId },
    orderBy: { number: 'asc' },
  });
  return opened.flatMap(({ number }) => {
    const text = exercise?.manifest.hints[number - 1];
    return text ? [{ number, text }] : [];
  });
}
