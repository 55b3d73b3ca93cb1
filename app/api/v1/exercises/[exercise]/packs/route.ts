import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Tier } from '#graders/exercise.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { OracleFault } from '#server/exercises/oracle-fault.ts';
import { packsPerVersion, selectPackHash } from '#server/exercises/packs.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

const query = z.object({
  tier: z.string().default('loops'),
  except: z.string().optional().describe('The hash of the pack that the caller has.'),
});

/** The address of a case pack other than the one the learner has. */
export const GET = read({ query }, async ({ params, query: { tier, except } }) => {
  const exercise = await findPublished(params.exercise!);
  if (exercise?.manifest.tiers[tier as Tier] === undefined) {
    throw new HttpError(404, 'noSuchExercise', `There is no exercise ${params.exercise} in tier ${tier}.`);
  }
  try {
    const first = randomInt(packsPerVersion);
    const hash = await selectPackHash(exercise, tier as Tier, first);
    if (hash !== except) return { hash };
    return { hash: await selectPackHash(exercise, tier as Tier, (first + 1) % packsPerVersion) };
  } catch (error) {
    if (!(error instanceof OracleFault)) throw error;
    const message = `The cases of ${params.exercise} cannot be drawn: its ${error.file} ${error.message}. Tell its author.`;
    throw new HttpError(503, 'exerciseBroken', message, { cause: error });
  }
});
