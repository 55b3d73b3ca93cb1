import type { DraftAnswer, DraftInput, DraftView } from '#graders/draft.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { assertPlace, assertSize, type DraftPlace } from './assert-draft.ts';

/** A learner's draft, or null while they have none. */
export async function selectDraft(userId: string, place: DraftPlace): Promise<DraftView | null> {
  const stored = await database().draft.findUnique({
    where: { userId_exerciseId_tier: { userId, ...place } },
  });
  return stored && toView(stored);
}

/**
 * Keeps a draft if it was made from the text that stands, and tells that text if it was not: a device that was away
 * never overwrites what another one wrote. The same revision again, or the same text, counts as kept.
 */
export async function saveDraft(userId: string, place: DraftPlace, input: DraftInput): Promise<DraftAnswer> {
  await assertPlace(place);
  assertSize(input.source);
  return database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    return saveWithin(tx, { userId: owner.id, ...place }, input);
  });
}

type Key = DraftPlace & { userId: string };

async function saveWithin(tx: Transaction, key: Key, input: DraftInput): Promise<DraftAnswer> {
  const { revision, base, source } = input;
  if (base !== null) {
    const { count } = await tx.draft.updateMany({
      where: { ...key, revision: base },
      data: { revision, source },
    });
    if (count === 1) return { kind: 'kept', revision };
  }
  // Without a draft there is nothing to overwrite, whatever the client remembers.
  const { count } = await tx.draft.createMany({ data: [{ ...key, revision, source }], skipDuplicates: true });
  if (count === 1) return { kind: 'kept', revision };
  const stored = await tx.draft.findUniqueOrThrow({ where: { userId_exerciseId_tier: key } });
  if (stored.source === source) return { kind: 'kept', revision: stored.revision };
  return { kind: 'stale', draft: toView(stored) };
}

function toView({
  revision,
  source,
  updatedAt,
}: {
  revision: string;
  source: string;
  updatedAt: Date;
}): DraftView {
  return { revision, source, updatedAt: updatedAt.toISOString() };
}

interface Merge {
  guestId: string;
  accountId: string;
}

/**
 * Gives an account a guest's drafts and history. Where both have a draft the account's stays, and the guest's other
 * text goes to the history: no device loses what it shows.
 */
export async function moveDrafts(tx: Transaction, { guestId, accountId }: Merge): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "revision" ("id", "userId", "exerciseId", "tier", "source", "reason", "createdAt")
    SELECT gen_random_uuid(), ${accountId}, guest."exerciseId", guest."tier", guest."source", 'replaced', guest."updatedAt"
    FROM "draft" guest
    JOIN "draft" own ON own."exerciseId" = guest."exerciseId" AND own."tier" = guest."tier"
    WHERE guest."userId" = ${guestId} AND own."userId" = ${accountId} AND own."source" <> guest."source"`;
  await tx.$executeRaw`
    INSERT INTO "draft" ("userId", "exerciseId", "tier", "source", "revision", "updatedAt")
    SELECT ${accountId}, "exerciseId", "tier", "source", "revision", "updatedAt" FROM "draft" WHERE "userId" = ${guestId}
    ON CONFLICT ("userId", "exerciseId", "tier") DO NOTHING`;
  await tx.draft.deleteMany({ where: { userId: guestId } });
  await tx.revision.updateMany({ where: { userId: guestId }, data: { userId: accountId } });
}
