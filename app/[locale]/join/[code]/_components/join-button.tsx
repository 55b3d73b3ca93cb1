'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { loadPage } from '#components/account/load-page.ts';
import { ProblemText } from '#components/account/problem-text.tsx';
import { sendJson, type Problem } from '#components/account/send.ts';

export function JoinButton({ code, classId, label }: { code: string; classId: string; label: string }) {
  const locale = useLocale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const join = async () => {
    const failure = await sendJson('/api/v1/class-memberships', { code });
    if (failure) setProblem(failure);
    else loadPage(`/${locale}/classes/${classId}`);
  };
  return (
    <div className="flex flex-col gap-3">
      <button type="button" onClick={() => void join()} className="button-primary self-start">
        {label}
      </button>
      <ProblemText problem={problem} />
    </div>
  );
}
