-- CreateEnum
CREATE TYPE "ExerciseKind" AS ENUM ('exercise', 'topic');

-- AlterTable
ALTER TABLE "exercise" ADD COLUMN     "archivedAt" TIMESTAMP(3),
ADD COLUMN     "forkedFrom" TEXT,
ADD COLUMN     "kind" "ExerciseKind" NOT NULL DEFAULT 'exercise',
ADD COLUMN     "ownerId" TEXT,
ADD COLUMN     "title" JSONB;

-- AlterTable
ALTER TABLE "exercise_version" ADD COLUMN     "authorId" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "publishedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "authoring_draft" (
    "exerciseId" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "revision" UUID NOT NULL,
    "updatedById" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authoring_draft_pkey" PRIMARY KEY ("exerciseId")
);

-- CreateTable
CREATE TABLE "co_author" (
    "exerciseId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "co_author_pkey" PRIMARY KEY ("exerciseId","userId")
);

-- CreateIndex
CREATE INDEX "co_author_userId_idx" ON "co_author"("userId");

-- CreateIndex
CREATE INDEX "exercise_ownerId_idx" ON "exercise"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "exercise_version_exerciseId_number_key" ON "exercise_version"("exerciseId", "number");

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_version" ADD CONSTRAINT "exercise_version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authoring_draft" ADD CONSTRAINT "authoring_draft_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authoring_draft" ADD CONSTRAINT "authoring_draft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_author" ADD CONSTRAINT "co_author_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "co_author" ADD CONSTRAINT "co_author_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
