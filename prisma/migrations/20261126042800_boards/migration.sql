-- DropIndex
DROP INDEX "learner_total_listed_points_userId_idx";

-- AlterTable
ALTER TABLE "learner_total" DROP CONSTRAINT "learner_total_pkey",
ADD COLUMN     "board" TEXT NOT NULL DEFAULT 'all',
ADD CONSTRAINT "learner_total_pkey" PRIMARY KEY ("userId", "board");

-- AlterTable
ALTER TABLE "point_count" DROP CONSTRAINT "point_count_pkey",
ADD COLUMN     "board" TEXT NOT NULL DEFAULT 'all',
ADD CONSTRAINT "point_count_pkey" PRIMARY KEY ("board", "points");

-- AlterTable
ALTER TABLE "point_entry" ADD COLUMN     "track" TEXT;

-- CreateIndex
CREATE INDEX "learner_total_board_listed_points_userId_idx" ON "learner_total"("board", "listed", "points" DESC, "userId");

-- CreateIndex
CREATE INDEX "point_entry_sourceKey_createdAt_userId_idx" ON "point_entry"("sourceKey", "createdAt", "userId");

-- Exercises so far have one letter for each track.
UPDATE "point_entry" SET "track" = CASE substr("sourceKey", 10, 2)
  WHEN 'a-' THEN 'foundations'
  WHEN 'b-' THEN 'convolution'
  WHEN 'c-' THEN 'recurrence'
  WHEN 'd-' THEN 'language'
  WHEN 'e-' THEN 'practice'
  WHEN 'f-' THEN 'capstones'
END
WHERE "sourceKey" LIKE 'exercise:%';

-- The boards that are new: totals of the tracks and weeks, then how many learners have each number of points.
INSERT INTO "learner_total" ("userId", "board", "points", "listed")
SELECT e."userId", b."board", sum(e."amount")::int, t."listed"
FROM "point_entry" e
JOIN "learner_total" t ON t."userId" = e."userId" AND t."board" = 'all'
CROSS JOIN LATERAL (VALUES
  ('track:' || e."track"),
  ('week:' || to_char(date_trunc('week', e."createdAt"), 'YYYY-MM-DD'))
) AS b("board")
WHERE e."revokedAt" IS NULL AND b."board" IS NOT NULL
GROUP BY e."userId", b."board", t."listed";

INSERT INTO "point_count" ("board", "points", "learners")
SELECT "board", "points", count(*)::int FROM "learner_total"
WHERE "board" <> 'all' AND "listed" AND "points" > 0
GROUP BY "board", "points";
