import { database } from '#server/database/client.ts';
import { selectOwned } from './own.ts';

/** Takes an exercise away from learners, or gives it back. What was submitted stays in either case. */
export async function setArchived(userId: string, id: string, isArchived: boolean): Promise<void> {
  const { archivedAt } = await selectOwned(userId, id);
  if ((archivedAt !== null) === isArchived) return;
  await database().exercise.update({
    where: { id },
    data: { archivedAt: isArchived ? new Date() : null },
  });
}
