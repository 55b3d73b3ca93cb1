'use client';

import { useTranslations } from 'next-intl';
import { forgetPages } from '#components/offline/kept-caches.ts';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { loadPage } from './load-page.ts';
import { useSending } from './use-sending.ts';

export function SignUpForm({ next }: { next: string }) {
  const t = useTranslations('account');
  const onDone = () => void forgetPages().then(() => loadPage(next));
  const sending = useSending({ path: '/api/auth/sign-up/email', onDone });
  const problem = (name: 'name' | 'email' | 'password') =>
    sending.problem?.fields.includes(name) ? t(`invalid.${name}`) : undefined;
  return (
    <AccountForm action={t('signUp')} {...sending}>
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="nickname"
        required
        problem={problem('name')}
      />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        problem={problem('email')}
      />
      <Field
        label={t('password')}
        hint={t('passwordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        problem={problem('password')}
      />
    </AccountForm>
  );
}
