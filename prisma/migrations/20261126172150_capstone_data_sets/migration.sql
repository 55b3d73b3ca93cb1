-- AlterTable
ALTER TABLE "trained_model" ADD COLUMN     "dataSet" TEXT NOT NULL DEFAULT 'generated';
