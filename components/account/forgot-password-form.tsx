'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { useSending } from './use-sending.ts';

/** Asks for the mail; the answer is the same whether the e-mail has an account or not. */
export function ForgotPasswordForm() {
  const t = useTranslations('account');
  const extra = { redirectTo: `/${useLocale()}/reset-password` };
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const onDone = ({ email }: Record<string, string>) => setAskedFor(email ?? '');
  const sending = useSending({ path: '/api/auth/request-password-reset', extra, onDone });
  if (askedFor !== null) return <p role="status">{t('resetAsked', { email: askedFor })}</p>;
  return (
    <AccountForm action={t('sendLink')} {...sending}>
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        problem={sending.problem?.fields.includes('email') ? t('invalid.email') : undefined}
      />
    </AccountForm>
  );
}
