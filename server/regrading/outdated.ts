import { tiersOf } from '#graders/exercise.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';

/** What a regrade is about: every verdict on `exercise` is to be one of the version `versionId`, the one on disk. */
export interface Target {
  exercise: Exercise;
  versionId: string;
}

/** Final verdicts of other versions in tiers that the exercise still has. */
export function outdated({ exercise, versionId }: Target) {
  const { id } = exercise.manifest;
  return {
    exerciseId: id,
    state: 'verified' as const,
    versionId: { not: versionId },
    tier: { in: tiersOf(exercise.manifest) as string[] },
  };
}

/** Their ids in pages, each page in the order of ids. */
export async function* outdatedIds(target: Target, pageSize: number): AsyncGenerator<string[]> {
  let after: string | undefined;
  for (;;) {
    const page = await database().submission.findMany({
      where: { ...outdated(target), ...(after !== undefined && { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: pageSize,
    });
    if (page.length === 0) return;
    yield page.map(({ id }) => id);
    after = page.at(-1)!.id;
  }
}
