import type { Transaction } from '#server/database/client.ts';
import { countedLogs, inOrder, reviewOf, type CardLog } from './card-logs.ts';
import { replay } from './schedule.ts';
import { dayOfDate, isoDay } from './study-day.ts';

interface KeyedLog extends CardLog {
  key: string;
  dueDay: Date | null;
  predicted: number | null;
}

interface ExpectedRow {
  id: string;
  dueDay: string | null;
  predicted: number | null;
}

interface CardRow {
  key: string;
  dueDay: string;
  lastDay: string;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
}

/** Computes cards, and what was expected at each of their reviews, from their logs. Lock the learner's reviews before. */
export async function rebuildCards(tx: Transaction, userId: string, keys: readonly string[]): Promise<void> {
  const logs = await tx.reviewLog.findMany({
    where: { userId, key: { in: [...keys] } },
    orderBy: [{ key: 'asc' }, ...inOrder],
    select: { id: true, key: true, day: true, grade: true, createdAt: true, dueDay: true, predicted: true },
  });
  const rebuilt = [...Map.groupBy(logs, ({ key }) => key).values()].map(rebuild);
  await storeExpected(
    tx,
    rebuilt.flatMap(({ expected }) => expected),
  );
  await storeCards(
    tx,
    userId,
    rebuilt.map(({ card }) => card),
  );
}

function rebuild(logs: KeyedLog[]): { card: CardRow; expected: ExpectedRow[] } {
  const counted = countedLogs(logs);
  const { card, expectations } = replay(counted.map(reviewOf));
  const rows = logs.map((log) => {
    const expected = expectations[counted.indexOf(log)] ?? null;
    const dueDay = expected && isoDay(expected.due);
    return { log, row: { id: log.id, dueDay, predicted: expected?.predicted ?? null } };
  });
  const isNews = ({ log, row }: (typeof rows)[number]): boolean =>
    row.predicted !== log.predicted || row.dueDay !== (log.dueDay && isoDay(dayOfDate(log.dueDay)));
  const { stability, difficulty, reps, lapses } = card;
  return {
    card: {
      key: logs[0]!.key,
      dueDay: isoDay(dayOfDate(card.due)),
      lastDay: isoDay(dayOfDate(card.last_review!)),
      ...{ stability, difficulty, reps, lapses },
    },
    expected: rows.filter(isNews).map(({ row }) => row),
  };
}

async function storeExpected(tx: Transaction, rows: ExpectedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE "review_log" SET "dueDay" = v."dueDay", "predicted" = v."predicted"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v("id" uuid, "dueDay" date, "predicted" double precision)
    WHERE "review_log"."id" = v."id"`;
}

async function storeCards(tx: Transaction, userId: string, rows: CardRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "review_card"
      ("userId", "key", "dueDay", "lastDay", "stability", "difficulty", "reps", "lapses")
    SELECT ${userId}, v."key", v."dueDay", v."lastDay", v."stability", v."difficulty", v."reps", v."lapses"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v("key" text, "dueDay" date, "lastDay" date, "stability" double precision, "difficulty" double precision,
           "reps" integer, "lapses" integer)
    ON CONFLICT ("userId", "key") DO UPDATE SET
      "dueDay" = excluded."dueDay", "lastDay" = excluded."lastDay", "stability" = excluded."stability",
      "difficulty" = excluded."difficulty", "reps" = excluded."reps", "lapses" = excluded."lapses"`;
}
