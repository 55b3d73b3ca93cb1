import type { HistoryEntry, RevisionInput } from '#graders/draft.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { assertPlace, assertSize, type DraftPlace } from './assert-draft.ts';

/** How many revisions of an exercise and tier stay; older ones make room. */
export const revisionsKept = 50;
const submissionsListed = 100;

/** Keeps a text in the learner's history. The same id again changes nothing. */
export async function keepRevision(
  userId: string,
  place: DraftPlace,
  { id, source, reason, passed, total, at }: Omit<RevisionInput, 'tier'> & { id: string },
): Promise<void> {
  await assertPlace(place);
  assertSize(source);
  // A clock that runs ahead would keep its texts at the top for ever.
  const createdAt = new Date(Math.min(Date.parse(at), Date.now()));
  await database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    const row = { id, userId: owner.id, ...place, source, reason, passed, total, createdAt };
    const { count } = await tx.revision.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) await forgetOldest(tx, { userId: owner.id, ...place });
    else await assertOwn(tx, row);
  });
}

async function forgetOldest(tx: Transaction, where: DraftPlace & { userId: string }): Promise<void> {
  const old = await tx.revision.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: revisionsKept,
    select: { id: true },
  });
  if (old.length > 0) await tx.revision.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

async function assertOwn(
  tx: Transaction,
  { id, userId, source }: { id: string; userId: string; source: string },
): Promise<void> {
  const stored = await tx.revision.findUnique({ where: { id } });
  if (stored?.userId === userId && stored.source === source) return;
  throw new HttpError(409, 'idTaken', 'This revision id is taken. Send it again with a new one.');
}

/** Everything a learner can go back to in one exercise and tier, the newest first, without the texts. */
export async function selectHistory(userId: string, place: DraftPlace): Promise<HistoryEntry[]> {
  const where = { userId, ...place };
  const orderBy = { createdAt: 'desc' } as const;
  const [submissions, revisions] = await Promise.all([
    database().submission.findMany({
      where,
      orderBy,
      take: submissionsListed,
      select: { id: true, createdAt: true, state: true, verdict: true },
    }),
    database().revision.findMany({ where, orderBy, take: revisionsKept, omit: { source: true } }),
  ]);
  const entries: HistoryEntry[] = [
    ...submissions.map(({ id, createdAt, state, verdict }) => ({
      id,
      kind: 'submission' as const,
      tier: place.tier,
      at: createdAt.toISOString(),
      ...summaryOf(verdict),
      ...(verdict === null && { verdict: state }),
    })),
    ...revisions.map(({ id, createdAt, reason, passed, total }) => ({
      id,
      kind: reason,
      tier: place.tier,
      at: createdAt.toISOString(),
      passed,
      total,
      verdict: null,
    })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1));
}

function summaryOf(verdict: unknown): Pick<HistoryEntry, 'passed' | 'total' | 'verdict'> {
  const { kind, passed, total } = (verdict ?? {}) as { kind?: string; passed?: number; total?: number };
  return { passed: passed ?? null, total: total ?? null, verdict: kind ?? null };
}

/** The text of one's own submission or revision; somebody else's does not exist for them. */
export async function selectHistorySource(userId: string, id: string): Promise<string> {
  const where = { id };
  const select = { userId: true, source: true };
  const stored =
    (await database().revision.findUnique({ where, select })) ??
    (await database().submission.findUnique({ where, select }));
  if (stored?.userId === userId) return stored.source;
  throw new HttpError(404, 'noSuchText', 'There is no such text of yours.');
}
