'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { loadPage } from '#components/account/load-page.ts';
import { ProblemText } from '#components/account/problem-text.tsx';
import { useAction } from './use-action.ts';

/** Leaves the class after a second press: the button then says what stays. */
export function LeaveButton({ classId, userId }: { classId: string; userId: string }) {
  const t = useTranslations('classes.leave');
  const locale = useLocale();
  const { send, problem } = useAction();
  const [isSure, setSure] = useState(false);
  const press = async () => {
    if (!isSure) setSure(true);
    else if (await send(`/api/v1/classes/${classId}/members/${userId}`, {}, 'DELETE'))
      loadPage(`/${locale}/classes`);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      {isSure && <p role="status">{t('lead')}</p>}
      <button type="button" className="button-quiet" onClick={() => void press()}>
        {isSure ? t('sure') : t('action')}
      </button>
      <ProblemText problem={problem} />
    </div>
  );
}
