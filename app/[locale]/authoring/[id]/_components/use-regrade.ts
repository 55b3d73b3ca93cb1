import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Regrade } from '#graders/authoring.ts';
import { ask } from '../../_components/ask.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';
import type { Texts } from './use-files.ts';

type Message = { text: string; isBad: boolean };

/** Asks what the draft would change, and has verdicts found anew. */
export function useRegrade(id: string, accountId: string, texts: Texts) {
  const t = useTranslations('authoring.workspace.regrade');
  const textOf = useProblemText();
  const [found, setFound] = useState<Regrade | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [isBusy, setBusy] = useState(false);

  const act = async (action: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setMessage(null);
    setFound(null);
    await action();
    setBusy(false);
  };
  const preview = (): Promise<void> =>
    act(async () => {
      if ((await texts.save()) === null) return setMessage({ text: t('notSaved'), isBad: true });
      const answer = await ask<Regrade>({ method: 'POST', path: `/${id}/regrade/preview`, accountId });
      if (answer.isOk) setFound(answer.body);
      else setMessage({ text: textOf(answer), isBad: true });
    });
  const start = (): Promise<void> =>
    act(async () => {
      const answer = await ask<{ queued: number }>({ method: 'POST', path: `/${id}/regrade`, accountId });
      if (answer.isOk) setMessage({ text: t('queued', { count: answer.body.queued }), isBad: false });
      else setMessage({ text: textOf(answer), isBad: true });
    });
  return { found, message, isBusy, preview, start };
}
