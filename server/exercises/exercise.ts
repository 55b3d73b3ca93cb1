import type { CaseDesign } from '#graders/case.ts';
import type { ExerciseManifest } from '#graders/exercise.ts';

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
}

export type Reference = Record<string, (...values: never[]) => unknown>;

/** The name that calls go by where an exercise has a driver. */
export const driverFunction = 'drive';

/** Which function the calls of a case go to when it names none. */
export function mainFunction({ manifest, driver }: Pick<Exercise, 'manifest' | 'driver'>): string {
  return driver === undefined ? manifest.functions[0]!.name : driverFunction;
}
