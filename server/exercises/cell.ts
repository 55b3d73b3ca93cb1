import { randomInt } from 'node:crypto';
import { findExercise } from './load.ts';
import { packsPerVersion, selectReadyPackHash } from './packs.ts';
import { loopsDeclarations } from './page.ts';

const tier = 'loops';

/** What a cell outside the exercise's own page grades with. Throws when there is no such exercise. */
export async function selectCell(id: string): Promise<{ packHash: string; declarations: string }> {
  const exercise = await findExercise(id);
  if (exercise === null) throw new Error(`selectCell: the exercise must exist, got ${id}`);
  const packHash = await selectReadyPackHash(exercise, tier, randomInt(packsPerVersion));
  return { packHash, declarations: loopsDeclarations() };
}
