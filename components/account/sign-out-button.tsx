'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { loadPage } from './load-page.ts';
import { ProblemText } from './problem-text.tsx';
import { sendJson, type Problem } from './send.ts';

/** Signs out and loads the start page; after an ended session it is the way to go on as a guest. */
export function SignOutButton({ label }: { label: string }) {
  const locale = useLocale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const signOut = async () => {
    const failure = await sendJson('/api/auth/sign-out', {});
    if (failure) setProblem(failure);
    else loadPage(`/${locale}`);
  };
  return (
    <div className="flex flex-col gap-2">
      <button type="button" onClick={() => void signOut()} className="button-quiet self-start">
        {label}
      </button>
      <ProblemText problem={problem} />
    </div>
  );
}
