import { useState } from 'react';
import type { ArchiveView } from '#graders/authoring.ts';
import { ask } from './ask.ts';
import { toBase64 } from './to-base64.ts';
import { useProblemText } from './use-problem-text.ts';

/** The server refuses more anyway; this spares the upload. */
const mostBytes = 3 * 2 ** 20;

/** What the server says of a chosen archive. */
export function useArchive(accountId: string) {
  const textOf = useProblemText();
  const [archive, setArchive] = useState<ArchiveView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = async (file: File | undefined): Promise<void> => {
    setArchive(null);
    setRefusal(null);
    if (!file) return;
    if (file.size > mostBytes) {
      setRefusal(textOf({ isOk: false, code: 'archiveTooLarge', message: '', body: null }));
      return;
    }
    const body = { data: toBase64(new Uint8Array(await file.arrayBuffer())) };
    const answer = await ask<ArchiveView>({ method: 'POST', path: '/archives', body, accountId });
    if (answer.isOk) setArchive(answer.body);
    else setRefusal(textOf(answer));
  };
  return { archive, refusal, open };
}
