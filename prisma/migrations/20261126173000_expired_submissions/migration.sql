-- AlterEnum
ALTER TYPE "SubmissionState" ADD VALUE 'expired';
