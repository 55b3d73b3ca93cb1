'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { useSending } from './use-sending.ts';

export function ProfileForm({ name }: { name: string }) {
  const t = useTranslations('account');
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const onDone = () => {
    setSaved(true);
    router.refresh();
  };
  const sending = useSending({ path: '/api/v1/account', method: 'PATCH', onDone });
  const problem = sending.problem?.fields.includes('name') ? t('invalid.name') : undefined;
  return (
    <AccountForm action={t('save')} tone="quiet" {...sending}>
      <Field
        label={t('name')}
        hint={isSaved ? t('saved') : t('nameHint')}
        name="name"
        defaultValue={name}
        autoComplete="nickname"
        required
        problem={problem}
        onChange={() => setSaved(false)}
      />
    </AccountForm>
  );
}
