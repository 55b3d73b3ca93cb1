import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realSets, type RealSetId } from '#graders/training/data-set.ts';
import { readHeldOut, readRealData, type RealData } from '#graders/training/real-data.ts';
import type { Examples } from '#graders/training/task.ts';

/** What pages may load of a data set. */
export function loadRealData(id: RealSetId): RealData {
  return readRealData(id, read(`public/datasets/${realSets[id].file}`));
}

/** What no page may load of it, in an order that `seed` decides: a model is judged by these examples. */
export function loadHeldOut(id: RealSetId, seed: number): Examples {
  return readHeldOut(id, read(`server/capstones/held-out/${id}.json`), seed);
}

function read(file: string): string {
  return readFileSync(
    /* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ process.cwd(), file),
    'utf8',
  );
}
