import { createHash } from 'node:crypto';
import type { Bundle } from '#graders/bundle.ts';

/**
 * sha256 over files, whatever order they come in: that of a walk through their folder, names sorted in each of its
 * folders. JSON in the database keeps no order.
 */
export function hashBundle(files: Bundle): string {
  const digest = createHash('sha256');
  for (const file of Object.keys(files).toSorted(byWalk))
    digest.update(`${file}\0${files[file]!.length}\0${files[file]!}\0`);
  return digest.digest('hex');
}

function byWalk(one: string, other: string): number {
  const [names, others] = [one.split('/'), other.split('/')];
  const at = names.findIndex((name, depth) => name !== others[depth]);
  return (names[at] ?? '') < (others[at] ?? '') ? -1 : 1;
}
