'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from './send.ts';

/** Says what happened and what to do, in the page's language; reads out when it appears. */
export function ProblemText({ problem }: { problem: Problem | null }) {
  const t = useTranslations('account.problems');
  if (!problem) return <div role="alert" />;
  const { code, retryAfter = 60 } = problem;
  const key = t.has(code) ? code : 'internal';
  return (
    <div role="alert" className="border-l-2 border-bad pl-3 text-sm">
      {t(key, { seconds: retryAfter })}
    </div>
  );
}
