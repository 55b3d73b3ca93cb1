import { ExerciseManifest } from '#graders/exercise.ts';

export type Track = ExerciseManifest['track'];

export const tracks: readonly Track[] = ExerciseManifest.shape.track.options;

/** A public board: all points, those of one week, or those of the exercises of one track. */
export type Board = 'all' | `week:${string}` | `track:${Track}`;

const day = 24 * 60 * 60 * 1000;

/**
 * The first day of the week in which a moment lies, as `2026-11-23`. Weeks are those of ISO 8601 in UTC: from Monday
 * 00:00 to the next Monday 00:00.
 */
export function weekOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}

/** The Monday and the Sunday of a week. */
export function daysOf(week: string): { first: Date; last: Date } {
  const first = new Date(`${week}T00:00:00Z`);
  return { first, last: new Date(first.getTime() + 6 * day) };
}

/** Every board that an entry counts on: always in the week in which its source was first granted. */
export function boardsOf({ createdAt, track }: { createdAt: Date; track: string | null }): Board[] {
  const week: Board = `week:${weekOf(createdAt)}`;
  return track === null ? ['all', week] : ['all', `track:${track as Track}`, week];
}

/** The board that an address asks for, `week` being the present one; all points for anything else. */
export function parseBoard(text: unknown, now: Date): Board {
  if (text === 'week') return `week:${weekOf(now)}`;
  const track = tracks.find((one) => one === text);
  return track ? `track:${track}` : 'all';
}
