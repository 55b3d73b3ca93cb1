import type { Drawn, DrawPlan, ExerciseCode } from '#graders/draw-cases.ts';
import type { ExerciseManifest, Tier } from '#graders/exercise.ts';

/** An exercise with its secrets: cases, oracle, solutions. Never leaves the server. */
export interface Exercise {
  manifest: ExerciseManifest;
  version: string;
  files: Record<string, string>;
  /** Draws cases and asks the oracle, wherever the exercise's code may run. Rejects where that code fails. */
  draw: (plan: DrawPlan) => Drawn | Promise<Drawn>;
  /** The driver as JavaScript, where the folder has one. */
  driver?: string;
  /** Another one for the tensor tier, where functions take `tf` first and values cannot be read. */
  tensorDriver?: string;
}

/** One that comes with the product: its code is ours and runs in the server's process. */
export interface ShippedExercise extends Exercise, ExerciseCode {}

/** The name that calls go by where an exercise has a driver. */
export const driverFunction = 'drive';

/** What calls the learner's functions in a tier, as JavaScript; undefined where they are called directly. */
export function driverOf(
  { driver, tensorDriver }: Pick<Exercise, 'driver' | 'tensorDriver'>,
  tier: Tier,
): string | undefined {
  return tier === 'tensor' ? (tensorDriver ?? driver) : driver;
}

/** Which function the calls of a case go to when it names none. */
export function mainFunction({ manifest, driver }: Pick<Exercise, 'manifest' | 'driver'>): string {
  return driver === undefined ? manifest.functions[0]!.name : driverFunction;
}
