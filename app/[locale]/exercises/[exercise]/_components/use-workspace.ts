import { useEffect } from 'react';
import { useRouter } from '#i18n/navigation.ts';
import { draftApi } from './drafts/draft-api.ts';
import { guest, ownerOf } from '#components/browser-storage/owner.ts';
import { keysOf } from './drafts/keys-of.ts';
import { request } from '#components/outbox/request.ts';
import { useDraft } from './drafts/use-draft.ts';
import { KeptTexts } from './history/kept-texts.ts';
import { useCases } from './results/use-cases.ts';
import { useGrading } from '#components/grading/use-grading.ts';
import { useSubmission } from './submit/use-submission.ts';
import { useKeyed } from '#components/outbox/use-keyed.ts';
import { useReplace } from './use-replace.ts';
import type { WorkspaceProps } from './workspace-props.ts';

/** Everything that lives while an exercise is open: the draft, its history, the grading and the submissions. */
export function useWorkspace(page: WorkspaceProps) {
  const { exercise, tier, title, starter, kept } = page;
  const router = useRouter();
  const owner = useKeyed(`${page.accountId} ${page.isSessionLost}`, () => ownerOf(page));
  const accountId = owner === guest ? null : owner;
  const texts = useTexts({ owner, accountId, exercise, tier });
  const draft = useDraft({
    ...keysOf('draft', owner, `${exercise}:${tier}`),
    starter,
    kept,
    api: draftApi({ exercise, tier, accountId }),
    onReplaced: (source) => texts.keep(source, { reason: 'replaced', passed: null, total: null }),
  });
  const grading = useGrading(page);
  const cases = useCases(grading);
  const { phase, controller, packHash } = grading;
  const answerChallenge = (challenge: ArrayBuffer) => controller.answerChallenge(challenge);
  const submitting = useSubmission({ exercise, tier, title, answerChallenge }, () => router.refresh());
  const current = phase.kind === 'graded' && phase.source === draft.source ? phase.latest : null;

  useEffect(() => {
    if (phase.kind === 'graded' && 'cases' in phase.latest.verdict)
      texts.ran(phase.source, phase.latest.verdict);
  }, [phase, texts]);

  function change(source: string): void {
    if (source === draft.source) return;
    draft.store.change(source);
    controller.runSoon(source);
  }

  const replacing = useReplace(draft, texts, change);
  const isSubmitting = ['sending', 'waiting', 'running'].includes(submitting.state.kind);

  return {
    draft,
    grading,
    cases,
    submitting,
    isSubmitting,
    /** The run of the text as it stands; null while it has changed since. */
    current,
    undo: replacing.undo,
    history: { exercise, tier, accountId, texts },
    change,
    run: () => controller.run(draft.source),
    submit() {
      if (isSubmitting) return;
      if (!current) controller.run(draft.source);
      const { backend, adapter } = current?.device ?? {};
      const device = backend === undefined || adapter === undefined ? undefined : { backend, adapter };
      const provisional = current && { provisional: current.verdict.kind, ...(device && { device }) };
      submitting.submit({ exercise, tier, source: draft.source, pack: packHash, ...provisional });
    },
    restore: (source: string) => replacing.replace(source, 'restored'),
    reset() {
      texts.beginAnew();
      replacing.replace(starter, 'reset');
    },
  };
}

export type WorkspaceState = ReturnType<typeof useWorkspace>;

interface TextsPlace {
  owner: string;
  accountId: string | null;
  exercise: string;
  tier: string;
}

function useTexts({ owner, accountId, exercise, tier }: TextsPlace): KeptTexts {
  const path = `/api/v1/exercises/${exercise}/revisions`;
  const keys = keysOf('history', owner, `${exercise}:${tier}`);
  const texts = useKeyed(
    keys.key,
    () =>
      new KeptTexts({
        ...keys,
        tier,
        send: (id, body) => request<undefined>(`${path}/${id}`, { method: 'PUT', body, accountId }),
      }),
  );
  useEffect(() => {
    const send = (): void => void texts.send();
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [texts]);
  return texts;
}
