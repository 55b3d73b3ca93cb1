'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { useSending } from './use-sending.ts';

export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations('account');
  const locale = useLocale();
  const router = useRouter();
  const onDone = () => router.push(`/${locale}/sign-in?notice=passwordSet`);
  const sending = useSending({ path: '/api/auth/reset-password', extra: { token }, onDone });
  return (
    <AccountForm action={t('setPassword')} {...sending}>
      <Field
        label={t('newPassword')}
        hint={t('passwordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        problem={sending.problem?.fields.includes('newPassword') ? t('invalid.password') : undefined}
      />
    </AccountForm>
  );
}
