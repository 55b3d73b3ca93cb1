-- CreateTable
CREATE TABLE "trained_model" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "seed" INTEGER NOT NULL,
    "state" "SubmissionState" NOT NULL DEFAULT 'queued',
    "accuracy" DOUBLE PRECISION,
    "verdict" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMP(3),

    CONSTRAINT "trained_model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trained_model_userId_exerciseId_createdAt_idx" ON "trained_model"("userId", "exerciseId", "createdAt");

-- AddForeignKey
ALTER TABLE "trained_model" ADD CONSTRAINT "trained_model_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
