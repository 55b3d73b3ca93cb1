'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ProblemText } from '#components/account/problem-text.tsx';
import { sendJson, type Problem } from '#components/account/send.ts';

const ROLES = ['student', 'instructor', 'admin'] as const;

type Role = (typeof ROLES)[number];

/** Changes an account's role at once; a refusal puts the old one back and says why. */
export function RoleSelect({ id, name, role }: { id: string; name: string; role: Role }) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [shown, setShown] = useState(role);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (wanted: Role) => {
    setShown(wanted);
    setSending(true);
    const failure = await sendJson(`/api/v1/admin/accounts/${id}/role`, { role: wanted }, 'PUT');
    setSending(false);
    setProblem(failure);
    if (failure) setShown(shown);
    else router.refresh();
  };
  return (
    <div className="flex flex-col gap-2">
      <select
        value={shown}
        disabled={isSending}
        aria-label={t('accounts.roleOf', { name })}
        onChange={(event) => void change(event.target.value as Role)}
        className="h-10 rounded-md border border-line-strong bg-surface px-3"
      >
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </select>
      <ProblemText problem={problem} />
    </div>
  );
}
