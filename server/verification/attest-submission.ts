import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { casesOf, readAttestation, refuseSource } from './attest.ts';
import { finishSubmission } from './finish.ts';
import { sandboxPool } from './sandbox-pool.ts';
import { judgeReport } from './verify.ts';

interface KernelSubmission {
  submission: {
    id: string;
    userId: string;
    tier: string;
    source: string;
    versionId: string;
    createdAt: Date;
    attestation: Uint8Array | null;
  };
  exercise: Exercise;
  versionId: string;
  seed: number;
}

/**
 * A kernel on a machine that has no GPU for it. First the learner's device is asked for outputs on cases that are drawn
 * for this submission alone; when they have come, they are compared with the oracle. Whoever has the inputs can compute
 * the outputs in any way: that is progress, but it brings no points.
 */
export async function attestSubmission({
  submission,
  exercise,
  versionId,
  seed,
}: KernelSubmission): Promise<void> {
  const { id, source, attestation } = submission;
  const finish = async (
    verification: Parameters<typeof finishSubmission>[0]['verification'],
  ): Promise<void> => {
    await finishSubmission({ submission, exercise, versionId, verification, isAttested: true });
  };
  const refused = await refuseSource({ exercise, source, seed });
  if (refused) return finish({ verdict: refused, fuel: 0 });
  // Outputs of an older version's cases say nothing of this one's.
  if (attestation === null || submission.versionId !== versionId) {
    const where = { id, state: 'queued' as const };
    const data = { state: 'challenged' as const, versionId, attestation: null };
    await database().submission.updateMany({ where, data });
    return;
  }
  const prepared = await casesOf({ exercise, seed });
  const report = readAttestation(attestation, prepared.calls);
  await finish({
    verdict: await judgeReport({ exercise, tier: 'kernel', prepared }, report, sandboxPool()),
    fuel: 0,
  });
}
