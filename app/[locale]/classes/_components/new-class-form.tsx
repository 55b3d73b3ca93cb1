'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AccountForm } from '#components/account/account-form.tsx';
import { Field } from '#components/account/field.tsx';
import { useSending } from '#components/account/use-sending.ts';

/** Makes a class whose dates are those of the instructor's own zone, and goes there. */
export function NewClassForm() {
  const t = useTranslations('classes.make');
  const locale = useLocale();
  const router = useRouter();
  const [id] = useState(() => crypto.randomUUID());
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const onDone = () => router.push(`/${locale}/classes/${id}`);
  const sending = useSending({ path: '/api/v1/classes', extra: { id, timeZone }, onDone });
  return (
    <AccountForm action={t('action')} tone="quiet" {...sending}>
      <Field label={t('name')} hint={t('hint')} name="name" maxLength={120} autoComplete="off" />
    </AccountForm>
  );
}
