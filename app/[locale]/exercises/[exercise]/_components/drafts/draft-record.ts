/**
 * Where a text stands among the texts of one browser. A run is what one tab typed without another tab in between; in
 * it the texts are numbered.
 */
export interface Version {
  run: string;
  number: number;
}

/** A draft as a browser keeps it, shared by its tabs. */
export interface DraftRecord {
  source: string;
  savedAt: string;
  version: Version;
  /** The versions of other runs that this text was made from, the newest last. */
  follows: Version[];
  /** The server's revision that this text was made from; null while it knows of none. */
  base: string | null;
  /** Revisions that were sent and not acknowledged: if one stands on the server, it came from here. */
  sent: string[];
  /** The server does not have this text yet. */
  isPending: boolean;
}

const followsKept = 20;
const sentKept = 8;

/** Whether a text was made from another one, or is that one: then it may take its place without asking. */
export function descends(record: DraftRecord, from: Version): boolean {
  return [record.version, ...record.follows].some(
    ({ run, number }) => run === from.run && number >= from.number,
  );
}

/** The record after the learner has changed the text in the tab whose run this is. */
export function changedRecord(
  before: DraftRecord,
  { source, run, at }: { source: string; run: string; at: Date },
): DraftRecord {
  const { version } = before;
  const isSameRun = version.run === run;
  return {
    ...before,
    source,
    savedAt: at.toISOString(),
    version: { run, number: isSameRun ? version.number + 1 : 0 },
    follows: isSameRun ? before.follows : addVersion(before, version),
    isPending: true,
  };
}

/** What a record follows once it also takes the place of the text of `version`. */
export function addVersion({ follows }: DraftRecord, { run, number }: Version): Version[] {
  const known = follows.find((one) => one.run === run)?.number ?? 0;
  const others = follows.filter((one) => one.run !== run);
  return [...others, { run, number: Math.max(number, known) }].slice(-followsKept);
}

export function addSent({ sent }: Pick<DraftRecord, 'sent'>, revision: string): string[] {
  return [...sent, revision].slice(-sentKept);
}

/** Null for anything that this page did not write. */
export function parseRecord(text: string | null): DraftRecord | null {
  if (text === null) return null;
  try {
    const record = JSON.parse(text) as Partial<DraftRecord> | null;
    const isWhole =
      typeof record?.source === 'string' &&
      typeof record.savedAt === 'string' &&
      typeof record.version?.run === 'string' &&
      Array.isArray(record.follows) &&
      Array.isArray(record.sent);
    return isWhole ? (record as DraftRecord) : null;
  } catch {
    return null;
  }
}
