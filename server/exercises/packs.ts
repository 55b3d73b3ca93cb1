import { createHash } from 'node:crypto';
import { createDraw } from '#graders/case.ts';
import type { Tier } from '#graders/exercise.ts';
import { encodePack, type Pack } from '#graders/pack.ts';
import { database } from '#server/database/client.ts';
import { sandboxPool } from '#server/verification/sandbox-pool.ts';
import {
  largeCases,
  markCases,
  prepareCases,
  publishedCases,
  runKnownWrong,
} from '#server/verification/verify.ts';
import type { Exercise } from './load.ts';
import { selectVersionId } from './publish.ts';

/** How many packs an exercise version has: enough that fresh numbers stay fresh, few enough to be cached. */
export const packsPerVersion = 8;

/** The address of one of an exercise's packs; builds and stores it the first time anybody asks. */
export async function selectPackHash(exercise: Exercise, tier: Tier, number: number): Promise<string> {
  const versionId = await selectVersionId(exercise);
  const where = { versionId_tier_number: { versionId, tier, number } };
  const stored = await database().pack.findUnique({ where, select: { hash: true } });
  if (stored) return stored.hash;
  const bytes = encodePack(await buildPack(exercise, tier, number));
  const hash = createHash('sha256').update(bytes).digest('hex');
  // Two processes may build the same pack at once: it is the same to the byte, and stored once.
  await database().pack.createMany({
    data: [{ hash, versionId, tier, number, bytes }],
    skipDuplicates: true,
  });
  return hash;
}

/** Builds whatever packs are missing, one after the other, so that no learner waits for them. */
export async function buildPacks(exercises: readonly Exercise[]): Promise<void> {
  for (const exercise of exercises) {
    for (const tier of Object.keys(exercise.manifest.tiers) as Tier[]) {
      for (let number = 0; number < packsPerVersion; number += 1)
        await selectPackHash(exercise, tier, number);
    }
  }
}

export async function selectPackBytes(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const pack = await database().pack.findUnique({ where: { hash }, select: { bytes: true } });
  return pack && new Uint8Array(pack.bytes);
}

/** A pack depends on the version and its number alone, so that every process builds the same one. */
export async function buildPack(exercise: Exercise, tier: Tier, number: number): Promise<Pack> {
  const { manifest, version } = exercise;
  const seed = createHash('sha256').update(`${version}:${tier}:${number}`).digest().readInt32LE(0);
  const visible = exercise.cases.visible(createDraw(seed)).map((one) => ({ ...one, hidden: false }));
  const cases = markCases([...publishedCases(manifest), ...visible], exercise.cases.sumLength);
  const prepared = prepareCases(exercise, cases);
  return {
    exercise: manifest.id,
    track: manifest.track,
    version,
    tier,
    function: manifest.function,
    tolerance: manifest.tolerance,
    cases,
    wrong: await runKnownWrong({ exercise, tier, prepared, skip: largeCases(prepared) }, sandboxPool()),
    misconceptions: manifest.misconceptions,
  };
}
