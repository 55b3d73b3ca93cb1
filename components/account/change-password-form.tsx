'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { useSending } from './use-sending.ts';

/** Sets another password; sessions on other devices end. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations('account');
  const [isSaved, setSaved] = useState(false);
  const onDone = (_sent: Record<string, string>, form: HTMLFormElement) => {
    form.reset();
    setSaved(true);
  };
  const sending = useSending({ path: '/api/auth/change-password', onDone });
  return (
    <AccountForm action={t('changePassword')} tone="quiet" {...sending}>
      {/* Tells password managers whose password changes. */}
      <input type="email" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field
        label={t('currentPassword')}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
        onChange={() => setSaved(false)}
      />
      <Field
        label={t('newPassword')}
        hint={t('passwordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        problem={sending.problem?.fields.includes('newPassword') ? t('invalid.password') : undefined}
      />
      {isSaved && (
        <p role="status" className="text-sm text-muted">
          {t('passwordChanged')}
        </p>
      )}
    </AccountForm>
  );
}
