-- CreateEnum
CREATE TYPE "ReviewSource" AS ENUM ('attempt', 'solution', 'recall');

-- CreateTable
CREATE TABLE "review_plan" (
    "userId" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "perDay" INTEGER NOT NULL DEFAULT 30,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_plan_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "review_card" (
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "dueDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,

    CONSTRAINT "review_card_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "review_log" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "derived" INTEGER NOT NULL,
    "grade" INTEGER NOT NULL,
    "source" "ReviewSource" NOT NULL,
    "dueDay" DATE,
    "predicted" DOUBLE PRECISION,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "review_card_userId_dueDay_idx" ON "review_card"("userId", "dueDay");

-- CreateIndex
CREATE INDEX "review_log_userId_key_idx" ON "review_log"("userId", "key");

-- CreateIndex
CREATE INDEX "review_log_userId_day_idx" ON "review_log"("userId", "day");

-- AddForeignKey
ALTER TABLE "review_plan" ADD CONSTRAINT "review_plan_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_card" ADD CONSTRAINT "review_card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_log" ADD CONSTRAINT "review_log_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
