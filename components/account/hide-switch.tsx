'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { ProblemText } from './problem-text.tsx';
import { sendJson, type Problem } from './send.ts';

/** Takes the learner off the public board, or puts them back. */
export function HideSwitch({ hidden }: { hidden: boolean }) {
  const t = useTranslations('account');
  const id = useId();
  const router = useRouter();
  const [isHidden, setHidden] = useState(hidden);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (wanted: boolean) => {
    setHidden(wanted);
    const failure = await sendJson('/api/v1/account', { hidden: wanted }, 'PATCH');
    setProblem(failure);
    if (failure) setHidden(!wanted);
    else router.refresh();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          checked={isHidden}
          onChange={(event) => void change(event.target.checked)}
          aria-describedby={`${id}-note`}
          className="mt-1 size-4 accent-accent"
        />
        <div>
          <label htmlFor={id}>{t('hide')}</label>
          <p id={`${id}-note`} className="text-sm text-muted">
            {t('hideHint')}
          </p>
        </div>
      </div>
      <ProblemText problem={problem} />
    </div>
  );
}
