'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccountForm } from '#components/account/account-form.tsx';
import { Field } from '#components/account/field.tsx';
import { useSending } from '#components/account/use-sending.ts';
import { newId } from '#components/quiz/new-id.ts';
import { useRouter } from '#i18n/navigation.ts';

interface IssueFormProps {
  track: string;
  /** The account's, to begin with. */
  name: string;
}

/** Asks for the name that shall stand on the certificate. */
export function IssueForm({ track, name }: IssueFormProps) {
  const t = useTranslations('certificate');
  const router = useRouter();
  // Sent again after a lost answer, it is the same certificate.
  const [id] = useState(newId);
  const onDone = () => router.push(`/certificates/${id}`);
  const sending = useSending({ path: '/api/v1/certificates', extra: { id, track }, onDone });
  return (
    <AccountForm action={t('issue')} {...sending}>
      <Field
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        defaultValue={name}
        required
        maxLength={80}
        autoComplete="name"
      />
    </AccountForm>
  );
}
