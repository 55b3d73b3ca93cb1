/** The loops tier brings an exercise's base points; every further tier half of them, rounded down to whole points. */
export function tierPoints(basePoints: number, tier: string): number {
  return tier === 'loops' ? basePoints : Math.floor(basePoints / 2);
}
