'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ProblemText } from '#components/account/problem-text.tsx';
import { sendJson, type Problem } from '#components/account/send.ts';

export function RevokeButton({ id }: { id: string }) {
  const t = useTranslations('admin.invitations');
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const revoke = async () => {
    const failure = await sendJson(`/api/v1/admin/invitations/${id}`, {}, 'DELETE');
    setProblem(failure);
    if (!failure) router.refresh();
  };
  return (
    <div className="flex flex-col gap-2">
      <button type="button" onClick={() => void revoke()} className="button-quiet">
        {t('revoke')}
      </button>
      <ProblemText problem={problem} />
    </div>
  );
}
