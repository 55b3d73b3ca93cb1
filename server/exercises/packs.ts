import { createHash } from 'node:crypto';
import { functionsOf, outputsOf, tiersOf, toleranceRulesOf, type Tier } from '#graders/exercise.ts';
import { encodePack, type Pack } from '#graders/pack.ts';
import { inSinglePrecision } from '#graders/single-precision.ts';
import type { Value } from '#graders/tensor.ts';
import { defaultKernelFuel } from '#graders/tiers/kernel/uniforms.ts';
import { database } from '#server/database/client.ts';
import { largeCases, prepare, type Prepared } from '#server/verification/prepare.ts';
import { sandboxPool } from '#server/verification/sandbox-pool.ts';
import { runKnownWrong } from '#server/verification/verify.ts';
import { driverOf, type Exercise } from './exercise.ts';
import { selectVersionId } from './publish.ts';

/** How many packs an exercise version has: enough that fresh numbers stay fresh, few enough to be cached. */
export const packsPerVersion = 8;

/** The address of one of an exercise's packs; builds and stores it the first time anybody asks. */
export async function selectPackHash(exercise: Exercise, tier: Tier, number: number): Promise<string> {
  const versionId = await selectVersionId(exercise);
  const where = { versionId_tier_number: { versionId, tier, number } };
  const stored = await database().pack.findUnique({ where, select: { hash: true } });
  const known = stored?.hash ?? twins.get(twinKey(versionId, tier, number));
  if (known !== undefined) return known;
  const bytes = encodePack(await buildPack(exercise, tier, number));
  const hash = createHash('sha256').update(bytes).digest('hex');
  // Two processes may build the same pack at once. GPUs round differently: the one that was stored first is the pack.
  await database().pack.createMany({
    data: [{ hash, versionId, tier, number, bytes }],
    skipDuplicates: true,
  });
  const kept = await database().pack.findUnique({ where, select: { hash: true } });
  if (kept) return kept.hash;
  // Few draws may make the same pack for two numbers: it stands under the one that came first.
  twins.set(twinKey(versionId, tier, number), hash);
  return hash;
}

/** Packs that are the same as one of another number, so that none is built again and again. */
const twins = new Map<string, string>();

function twinKey(versionId: string, tier: Tier, number: number): string {
  return `${versionId}:${tier}:${number}`;
}

/**
 * The address of a pack that stands ready, so that no page waits while one is built: the one that is meant, or another of
 * the same tier while that one is built for those who come later. Only the first visitor of all may have to wait.
 */
export async function selectReadyPackHash(exercise: Exercise, tier: Tier, number: number): Promise<string> {
  const versionId = await selectVersionId(exercise);
  const stored = await database().pack.findMany({
    where: { versionId, tier },
    select: { hash: true, number: true },
  });
  const meant =
    stored.find((pack) => pack.number === number)?.hash ?? twins.get(twinKey(versionId, tier, number));
  if (meant !== undefined || stored.length === 0) return meant ?? selectPackHash(exercise, tier, number);
  selectPackHash(exercise, tier, number).catch((error: unknown) => console.error('Case packs:', error));
  return stored[number % stored.length]!.hash;
}

/** Builds one pack of every exercise that has none, one after the other; the rest are built when first asked for. */
export async function buildPacks(exercises: readonly Exercise[]): Promise<void> {
  for (const exercise of exercises) {
    for (const tier of tiersOf(exercise.manifest)) await selectPackHash(exercise, tier, 0);
  }
}

export async function selectPackBytes(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const pack = await database().pack.findUnique({ where: { hash }, select: { bytes: true } });
  return pack && new Uint8Array(pack.bytes);
}

/** What a pack says of its tier alone. */
function tierRules({ manifest }: Exercise, tier: Tier): Pick<Pack, 'bans' | 'outputs' | 'passes' | 'fuel'> {
  const { tensor, kernel } = manifest.tiers;
  const outputs = outputsOf(manifest, tier);
  return {
    ...(outputs !== undefined && { outputs }),
    ...(tier === 'tensor' && { bans: tensor?.bans ?? [] }),
    ...(tier === 'kernel' && { passes: kernel!.passes, fuel: kernel!.fuel ?? defaultKernelFuel }),
  };
}

/** A pack depends on the version and its number alone, so that every process builds the same one. */
export async function buildPack(exercise: Exercise, tier: Tier, number: number): Promise<Pack> {
  const { pack, prepared } = await drawPack(exercise, tier, number);
  const skip = largeCases(prepared);
  return { ...pack, wrong: await runKnownWrong({ exercise, tier, prepared, skip }, sandboxPool()) };
}

/** The same without what known-wrong solutions do on it, and what it was made of. */
export async function drawPack(
  exercise: Exercise,
  tier: Tier,
  number: number,
): Promise<{ pack: Pack; prepared: Prepared }> {
  const { manifest, version, files } = exercise;
  const driver = driverOf(exercise, tier);
  const seed = createHash('sha256').update(`${version}:${tier}:${number}`).digest().readInt32LE(0);
  const prepared = await prepare(exercise, { tier, seed, visible: true, hidden: false });
  const pack: Pack = {
    exercise: manifest.id,
    track: manifest.track,
    version,
    tier,
    functions: functionsOf(manifest, tier).map(({ name }) => name),
    ...(driver !== undefined && { driver }),
    ...tierRules(exercise, tier),
    ...toleranceRulesOf(manifest, tier),
    cases: prepared.cases.map((one, at) =>
      one.throws !== undefined
        ? one
        : { ...one, expected: inSinglePrecision(prepared.expected[at] as Value) },
    ),
    properties: [...prepared.properties],
    device: files['device.ts'] !== undefined,
    wrong: [],
    misconceptions: manifest.misconceptions,
  };
  return { pack, prepared };
}
