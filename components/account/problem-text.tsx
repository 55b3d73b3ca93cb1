'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from './send.ts';

const TOLD = [
  'invalid',
  'wrongCredentials',
  'wrongPassword',
  'emailTaken',
  'linkExpired',
  'tooManyRequests',
  'sessionEnded',
  'signInRequired',
  'crossOrigin',
  'offline',
] as const;

/** Says what happened and what to do, in the page's language; reads out when it appears. */
export function ProblemText({ problem }: { problem: Problem | null }) {
  const t = useTranslations('account.problems');
  if (!problem) return null;
  const { code, retryAfter = 60 } = problem;
  return (
    <div role="alert" className="border-l-2 border-bad pl-3 text-sm">
      {t(isTold(code) ? code : 'internal', { seconds: retryAfter })}
    </div>
  );
}

function isTold(code: string): code is (typeof TOLD)[number] {
  return TOLD.some((told) => told === code);
}
