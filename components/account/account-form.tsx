'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { ProblemText } from './problem-text.tsx';
import type { Problem } from './send.ts';

interface AccountFormProps {
  action: string;
  isSending: boolean;
  problem: Problem | null;
  onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
  /** The quieter button is for forms that are not what their page is for. */
  tone?: 'accent' | 'quiet';
  children: ReactNode;
}

const BUTTON = { accent: 'button-primary', quiet: 'button-quiet' };

/** A form of the account pages. Without script it posts to the page: a password must never end up in an address. */
export function AccountForm(props: AccountFormProps) {
  const { action, isSending, problem, onSubmit, tone = 'accent', children } = props;
  const t = useTranslations('account');
  return (
    <form method="post" noValidate onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-5">
      {children}
      <ProblemText problem={problem} />
      <button
        type="submit"
        aria-disabled={isSending}
        className={`self-start aria-disabled:opacity-60 ${BUTTON[tone]}`}
      >
        {isSending ? t('sending') : action}
      </button>
    </form>
  );
}
