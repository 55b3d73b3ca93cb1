'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetPages } from '#components/offline/kept-caches.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { loadPage } from './load-page.ts';
import { ProblemText } from './problem-text.tsx';
import { sendJson, type Problem } from './send.ts';

/** Warns of work that is not sent, signs out and loads the start page; after an ended session it is the way to go on as a guest. */
export function SignOutButton({ label }: { label: string }) {
  const locale = useLocale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const t = useTranslations('outbox');
  const { queue } = useOutbox();
  const [isWarned, setIsWarned] = useState(false);
  const signOut = async () => {
    const failure = await sendJson('/api/auth/sign-out', {});
    if (failure) return setProblem(failure);
    await forgetPages();
    loadPage(`/${locale}`);
  };
  return (
    <div className="flex flex-col gap-2">
      {isWarned && queue.length > 0 ? (
        <div role="alert" className="flex flex-col items-start gap-2 border-l-2 border-warn pl-3">
          <p>{t('leaving.text', { count: queue.length })}</p>
          <div className="flex flex-wrap gap-2">
            <button type="button" onClick={() => void signOut()} className="button-quiet">
              {t('leaving.leave')}
            </button>
            <button type="button" onClick={() => setIsWarned(false)} className="button-quiet">
              {t('leaving.stay')}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          onClick={() => (queue.length > 0 ? setIsWarned(true) : void signOut())}
          className="button-quiet self-start"
        >
          {label}
        </button>
      )}
      <ProblemText problem={problem} />
    </div>
  );
}
