import { z } from 'zod';
import { ExerciseManifest } from '../exercise.ts';
import { capstoneIds, type CapstoneTask } from './task.ts';

const { title, difficulty, points, requires, hints, misconceptions } = ExerciseManifest.shape;

/** `capstone.yaml`: an exercise in which a model is trained instead of a function written. */
export const CapstoneManifest = z.strictObject({
  id: z.enum(capstoneIds),
  title,
  track: z.literal('capstones'),
  difficulty,
  points,
  requires,
  hints,
  /** Of each file in wrong/, by its name. */
  misconceptions,
});

export type CapstoneManifest = z.infer<typeof CapstoneManifest>;

/** Three fifths of the points at the pass threshold, all at the full one, in between linear; 0 below. */
export function capstonePoints(
  points: number,
  { pass, full }: Pick<CapstoneTask, 'pass' | 'full'>,
  accuracy: number,
): number {
  if (!(accuracy >= pass)) return 0;
  const share = Math.min(1, (accuracy - pass) / (full - pass));
  return Math.floor(points * (0.6 + 0.4 * share) + 1e-9);
}
