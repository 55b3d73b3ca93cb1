import { z } from 'zod';
import type { Tier } from '#graders/exercise.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Verdict } from '#graders/verdict.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { InvalidExercise } from '#server/exercises/invalid-exercise.ts';
import { loadStoredVersion, type StoredVersion } from '#server/exercises/stored-version.ts';
import { differences } from './differences.ts';
import { storable } from './finish.ts';
import { verify, type Verification } from './verify.ts';

/** Why nothing can be said of a stored verdict; the message is a full sentence. */
export class NotReproducible extends Error {
  override name = 'NotReproducible';
}

export interface Reproduction {
  submission: string;
  exercise: string;
  tier: string;
  seed: number;
  /** Hashes of the version that decided the verdict, which is the one that was run, and of the one on disk. */
  version: { stored: string; present: string | null; isPresent: boolean };
  stored: { verdict: Verdict; fuel: number };
  reproduced: { verdict: Verdict; fuel: number };
  same: { verdict: boolean; fuel: boolean };
  /** Where the two verdicts differ, as paths. */
  differences: string[];
}

/**
 * Grades a submission once more exactly as its final verdict was found: the stored source, exercise version, tier and
 * secret seed, under the same fuel. Nothing is written.
 */
export async function reproduceVerdict(id: string, pool: SandboxPool): Promise<Reproduction> {
  const submission = await selectFinal(id);
  const { exerciseId, tier, seed, verdict, fuel, source, version } = submission;
  if (tier === 'kernel' && !(await pool.gpu()).available)
    throw new NotReproducible('The submission is a kernel, and this machine has no GPU that runs kernels.');
  const exercise = await loadVersion(version, { tier, pool });
  const again = await verify({ exercise, tier: tier as Tier, source, seed }, pool);
  const reproduced = { verdict: storable(again.verdict) as Verdict, fuel: again.fuel };
  const found = differences(verdict, reproduced.verdict);
  const present = (await findGradable(exerciseId))?.version ?? null;
  return {
    submission: id,
    exercise: exerciseId,
    tier,
    seed,
    version: { stored: version.hash, present, isPresent: present === version.hash },
    stored: { verdict, fuel },
    reproduced,
    same: { verdict: found.length === 0, fuel: reproduced.fuel === fuel },
    differences: found,
  };
}

interface FinalSubmission extends Verification {
  exerciseId: string;
  tier: string;
  source: string;
  seed: number;
  version: StoredVersion;
}

async function selectFinal(id: string): Promise<FinalSubmission> {
  const stored = z.uuid().safeParse(id).success
    ? await database().submission.findUnique({ where: { id }, include: { version: true } })
    : null;
  if (stored === null) throw new NotReproducible(`There is no submission ${id}.`);
  const { state, verdict, seed, fuel } = stored;
  if (state === 'attested')
    throw new NotReproducible(`The outputs of ${id} came from its learner's device and were not kept.`);
  if (state !== 'verified' || verdict === null || seed === null || fuel === null)
    throw new NotReproducible(`The submission ${id} has no final verdict: it is ${state}.`);
  return { ...stored, verdict: verdict as unknown as Verdict, seed, fuel };
}

async function loadVersion(
  version: StoredVersion,
  { tier, pool }: { tier: string; pool: SandboxPool },
): Promise<Exercise> {
  try {
    const exercise = await loadStoredVersion(version, pool);
    if (exercise.manifest.tiers[tier as Tier] !== undefined) return exercise;
  } catch (error) {
    if (!(error instanceof InvalidExercise)) throw error;
    const message = `The stored version of ${version.exerciseId} does not fit today's engine: ${error.message}.`;
    throw new NotReproducible(message, { cause: error });
  }
  throw new NotReproducible(`The stored version of ${version.exerciseId} has no tier ${tier}.`);
}
