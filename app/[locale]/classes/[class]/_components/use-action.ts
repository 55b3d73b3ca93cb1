'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendJson, type Problem } from '#components/account/send.ts';

type Method = 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One change of a class at a time, after which the page is read anew; what went wrong stands in `problem`. */
export function useAction() {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (path: string, body: object, method: Method): Promise<boolean> => {
    if (isSending) return false;
    setSending(true);
    const failure = await sendJson(path, body, method);
    setSending(false);
    setProblem(failure);
    if (!failure) router.refresh();
    return failure === null;
  };
  return { send, problem, isSending };
}
