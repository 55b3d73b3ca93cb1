import { listedTiersOf } from '#graders/exercise.ts';
import type { ListedManifest } from '#server/exercises/listed.ts';
import { tierPoints } from '#server/exercises/tier-points.ts';
import { tracks, type Track } from '#server/points/board.ts';

type Listed = Pick<ListedManifest, 'id' | 'track' | 'difficulty' | 'points' | 'tiers'>;

export interface TrackProgress {
  track: Track;
  passed: number;
  exercises: number;
  points: number;
  reachable: number;
  isMastered: boolean;
}

const advanced = 4;

/**
 * How far a learner has come in each track that has exercises. A track is mastered when all its exercises up to
 * difficulty 3 and at least half of those above are passed.
 */
export function trackProgress(
  exercises: readonly Listed[],
  solved: ReadonlyMap<string, readonly string[]>,
  points: ReadonlyMap<string, number>,
): TrackProgress[] {
  return tracks.flatMap((track) => {
    const own = exercises.filter((one) => one.track === track);
    if (own.length === 0) return [];
    const isPassed = ({ id }: Listed): boolean => (solved.get(id)?.length ?? 0) > 0;
    const basic = own.filter(({ difficulty }) => difficulty < advanced);
    const higher = own.filter(({ difficulty }) => difficulty >= advanced);
    const reachable = own.reduce(
      (sum, one) => sum + listedTiersOf(one).reduce((worth, tier) => worth + tierPoints(one.points, tier), 0),
      0,
    );
    return [
      {
        track,
        passed: own.filter(isPassed).length,
        exercises: own.length,
        points: points.get(track) ?? 0,
        reachable,
        isMastered: basic.every(isPassed) && 2 * higher.filter(isPassed).length >= higher.length,
      },
    ];
  });
}
