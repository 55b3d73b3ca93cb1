import type pg from 'pg';
import { tiersOf } from '#graders/exercise.ts';
import { loadAllExercises } from '#server/exercises/load.ts';

/** A fresh verifier builds case packs beside its work: that is measured nowhere, and over once. */
export async function untilPacksAreBuilt(database: pg.Pool): Promise<void> {
  const expected = (await loadAllExercises()).flatMap(({ manifest }) => tiersOf(manifest)).length;
  for (;;) {
    const { rows } = await database.query<{ packs: number }>('SELECT count(*)::int AS packs FROM pack');
    if (rows[0]!.packs >= expected) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
