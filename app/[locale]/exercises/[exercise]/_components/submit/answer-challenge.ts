import type { AttestationInput } from '#graders/attestation.ts';
import type { NoKernels } from '#graders/browser/kernel-messages.ts';
import type { SubmissionView } from '#graders/submission.ts';
import { request } from '#components/outbox/request.ts';

/** Why a submission that waits for this device's outputs gets none now. */
export type Unanswered = NoKernels | 'failed';

export type Answering =
  { kind: 'answered'; view: SubmissionView } | { kind: 'unanswered'; reason: Unanswered } | { kind: 'again' };

/**
 * Runs a submitted kernel on what the server has chosen for it and sends the outputs: for a server without a GPU. The
 * server takes them once, however often they are sent. `again`: a newer run of the editor's text came between.
 */
export async function answerOnDevice(
  id: string,
  accountId: string | null,
  run: (challenge: ArrayBuffer) => Promise<AttestationInput>,
): Promise<Answering> {
  try {
    const response = await fetch(`/api/v1/submissions/${id}/challenge`, { cache: 'no-store' });
    // Another tab has answered, or the exercise has changed: what follows is asked of the server.
    if (response.status === 409) return { kind: 'again' };
    if (!response.ok) return { kind: 'unanswered', reason: 'failed' };
    const body = await run(await response.arrayBuffer());
    const path = `/api/v1/submissions/${id}/outputs`;
    const answer = await request<SubmissionView>(path, { method: 'POST', body, accountId });
    if (answer.kind === 'answered') return { kind: 'answered', view: answer.body };
    return { kind: 'unanswered', reason: 'failed' };
  } catch (error) {
    const { name, reason } = error as { name?: string; reason?: NoKernels };
    if (name === 'Superseded') return { kind: 'again' };
    return { kind: 'unanswered', reason: name === 'KernelsUnavailable' && reason ? reason : 'failed' };
  }
}
