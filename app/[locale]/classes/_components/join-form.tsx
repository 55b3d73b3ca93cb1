'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { AccountForm } from '#components/account/account-form.tsx';
import { Field } from '#components/account/field.tsx';
import { useSending } from '#components/account/use-sending.ts';

/** Takes a code as it was told in class. */
export function JoinForm() {
  const t = useTranslations('classes.join');
  const router = useRouter();
  const onDone = (_: Record<string, string>, form: HTMLFormElement) => {
    form.reset();
    router.refresh();
  };
  const sending = useSending({ path: '/api/v1/class-memberships', onDone });
  return (
    <AccountForm action={t('action')} tone="quiet" {...sending}>
      <Field label={t('code')} hint={t('hint')} name="code" maxLength={40} autoComplete="off" />
    </AccountForm>
  );
}
