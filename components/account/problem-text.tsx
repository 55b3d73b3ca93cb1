'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from './send.ts';

const TOLD = [
  'invalid',
  'wrongCredentials',
  'wrongPassword',
  'emailTaken',
  'linkExpired',
  'sessionEnded',
  'signInRequired',
  'crossOrigin',
  'notAllowed',
  'lastAdmin',
  'noSuchInvitation',
  'invitationClosed',
  'noSuchCode',
  'classArchived',
  'lastInstructor',
  'notInstructor',
  'badAssignment',
  'badExtension',
  'badScore',
  'notReplayable',
  'certificateExists',
  'trackOpen',
  'noSuchCertificate',
  'offline',
] as const;

/** Says what happened and what to do, in the page's language; reads out when it appears. */
export function ProblemText({ problem }: { problem: Problem | null }) {
  const t = useTranslations('account.problems');
  if (!problem) return null;
  const { code, retryAfter = 60 } = problem;
  const text = () => {
    if (code !== 'tooManyRequests') return t(isTold(code) ? code : 'internal');
    if (retryAfter < 120) return t('waitSeconds', { seconds: retryAfter });
    return t('waitMinutes', { minutes: Math.ceil(retryAfter / 60) });
  };
  return (
    <div role="alert" className="border-l-2 border-bad pl-3 text-sm">
      {text()}
    </div>
  );
}

function isTold(code: string): code is (typeof TOLD)[number] {
  return TOLD.some((told) => told === code);
}
