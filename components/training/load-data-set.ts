import { realSets, type RealSetId } from '#graders/training/data-set.ts';
import type { RealData } from '#graders/training/real-data.ts';

/** Thrown where a data set cannot be had; the message says why. */
export class DataNotLoaded extends Error {
  override name = 'DataNotLoaded';
}

const loaded = new Map<RealSetId, Promise<RealData>>();

/** A data set that was measured, fetched once per page; the service worker keeps its file. Throws DataNotLoaded. */
export function loadDataSet(id: RealSetId): Promise<RealData> {
  const known = loaded.get(id);
  if (known) return known;
  const asked = load(id).catch((cause: unknown) => {
    loaded.delete(id);
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new DataNotLoaded(message, { cause });
  });
  loaded.set(id, asked);
  return asked;
}

async function load(id: RealSetId): Promise<RealData> {
  const { file } = realSets[id];
  const [answer, { readRealData }] = await Promise.all([
    fetch(`/datasets/${file}`),
    import('#graders/training/real-data.ts'),
  ]);
  if (!answer.ok) throw new Error(`${file}: status ${answer.status}`);
  return readRealData(id, await answer.text());
}
