import { useState } from 'react';
import type { NewAuthored } from '#graders/authoring.ts';
import { useRouter } from '#i18n/navigation.ts';
import { ask } from './ask.ts';
import { useProblemText } from './use-problem-text.ts';

/** Makes an exercise and opens it; a repeated try after a lost answer makes none twice. */
export function useCreate(accountId: string) {
  const router = useRouter();
  const textOf = useProblemText();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [revision] = useState(() => crypto.randomUUID());
  const create = async (id: string, source: NewAuthored['source']): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    const body = { id, revision, source };
    const answer = await ask<{ id: string }>({ method: 'POST', path: '', body, accountId });
    if (answer.isOk) {
      router.push(`/authoring/${answer.body.id}`);
      return;
    }
    setSending(false);
    setProblem(textOf(answer));
  };
  return { create, isSending, problem };
}
