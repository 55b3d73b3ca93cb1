'use client';

import { useTranslations } from 'next-intl';
import { forgetPages } from '#components/offline/kept-caches.ts';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { loadPage } from './load-page.ts';
import { useSending } from './use-sending.ts';

/** Signs in, then loads `next` afresh, since every page shows who is signed in. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('account');
  const onDone = () => void forgetPages().then(() => loadPage(next));
  const sending = useSending({ path: '/api/auth/sign-in/email', onDone });
  const isInvalid = (name: string) => sending.problem?.fields.includes(name);
  return (
    <AccountForm action={t('signIn')} {...sending}>
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        problem={isInvalid('email') ? t('invalid.email') : undefined}
      />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
    </AccountForm>
  );
}
