/** The source of an exercise's points: each tier of each exercise counts once. */
export function pointKey(exerciseId: string, tier: string): string {
  return `exercise:${exerciseId}:${tier}`;
}
