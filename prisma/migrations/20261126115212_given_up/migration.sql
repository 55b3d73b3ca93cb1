-- CreateTable
CREATE TABLE "given_up" (
    "userId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "given_up_pkey" PRIMARY KEY ("userId","exerciseId","tier")
);

-- AddForeignKey
ALTER TABLE "given_up" ADD CONSTRAINT "given_up_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
