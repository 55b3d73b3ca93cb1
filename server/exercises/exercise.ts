import type { CaseDesign } from '#graders/case.ts';
import type { ExerciseManifest, Tier } from '#graders/exercise.ts';

/** An exercise with its secrets: cases, oracle, solutions. Never leaves the server. */
export interface Exercise {
  manifest: ExerciseManifest;
  version: string;
  files: Record<string, string>;
  cases: CaseDesign;
  /** The float64 oracle of each function that is called; throws where the exercise asks for an error. */
  reference: Reference;
  /** The driver as JavaScript, where the folder has one. */
  driver?: string;
  /** Another one for the tensor tier, where functions take `tf` first and values cannot be read. */
  tensorDriver?: string;
}

export type Reference = Record<string, (...values: never[]) => unknown>;

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
