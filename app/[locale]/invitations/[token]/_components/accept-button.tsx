'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { loadPage } from '#components/account/load-page.ts';
import { ProblemText } from '#components/account/problem-text.tsx';
import { sendJson, type Problem } from '#components/account/send.ts';

export function AcceptButton({ token, label }: { token: string; label: string }) {
  const locale = useLocale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = async () => {
    const failure = await sendJson('/api/v1/invitations', { token });
    if (failure) setProblem(failure);
    else loadPage(`/${locale}/account`);
  };
  return (
    <div className="flex flex-col gap-3">
      <button type="button" onClick={() => void accept()} className="button-primary self-start">
        {label}
      </button>
      <ProblemText problem={problem} />
    </div>
  );
}
