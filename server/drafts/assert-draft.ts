import { maxSourceBytes, sourceBytes } from '#graders/tiers/source-limit.ts';
import { findAddressed } from '#server/exercises/listed.ts';
import { HttpError } from '#server/http/http-error.ts';

/** Where a draft or a revision belongs. */
export interface DraftPlace {
  exerciseId: string;
  tier: string;
}

/** Throws 404 unless there is such an exercise in such a tier. */
export async function assertPlace({ exerciseId, tier }: DraftPlace): Promise<void> {
  const exercise = await findAddressed(exerciseId);
  if (exercise && Object.hasOwn(exercise.manifest.tiers, tier)) return;
  throw new HttpError(404, 'noSuchExercise', `There is no exercise ${exerciseId} in tier ${tier}.`);
}

/** Throws 413 for a text that could not be submitted either. */
export function assertSize(source: string): void {
  const bytes = sourceBytes(source);
  if (bytes <= maxSourceBytes) return;
  const message = `A text may have at most ${maxSourceBytes} bytes; this one has ${bytes}. Shorten it.`;
  throw new HttpError(413, 'sourceTooLong', message);
}
