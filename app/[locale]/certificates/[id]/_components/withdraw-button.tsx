'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ProblemText } from '#components/account/problem-text.tsx';
import { sendJson, type Problem } from '#components/account/send.ts';

/** Withdraws a certificate, once the learner has confirmed it: the address that others were given says so from then on. */
export function WithdrawButton({ id }: { id: string }) {
  const t = useTranslations('certificate');
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const withdraw = async () => {
    const failure = await sendJson(`/api/v1/certificates/${id}`, {}, 'DELETE');
    setProblem(failure);
    if (!failure) router.refresh();
  };
  return (
    <details className="flex flex-col gap-3">
      <summary className="link flex min-h-9 w-fit items-center">{t('withdraw')}</summary>
      <p className="max-w-[30rem] py-2 text-sm">{t('withdrawLead')}</p>
      <button type="button" className="button-quiet" onClick={() => void withdraw()}>
        {t('withdrawNow')}
      </button>
      <ProblemText problem={problem} />
    </details>
  );
}
