/**
 * The loops tier and a capstone's training bring the base points; every further tier half of them, rounded down to whole
 * points.
 */
export function tierPoints(basePoints: number, tier: string): number {
  return tier === 'loops' || tier === 'training' ? basePoints : Math.floor(basePoints / 2);
}
