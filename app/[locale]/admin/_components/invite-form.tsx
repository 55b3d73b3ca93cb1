'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AccountForm } from '#components/account/account-form.tsx';
import { Field } from '#components/account/field.tsx';
import { useSending } from '#components/account/use-sending.ts';

/** Makes an invitation, which then stands in the list below with its link. */
export function InviteForm() {
  const t = useTranslations('admin.invitations');
  const roles = useTranslations('admin.roles');
  const router = useRouter();
  const [id, setId] = useState(() => crypto.randomUUID());
  const onDone = (_: Record<string, string>, form: HTMLFormElement) => {
    form.reset();
    setId(crypto.randomUUID());
    router.refresh();
  };
  const sending = useSending({ path: '/api/v1/admin/invitations', extra: { id }, onDone });
  return (
    <AccountForm action={t('make')} tone="quiet" {...sending}>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <div className="flex flex-col gap-1">
          <label htmlFor="invite-role" className="text-sm font-medium">
            {t('role')}
          </label>
          <select
            id="invite-role"
            name="role"
            className="h-10 rounded-md border border-line-strong bg-surface px-3"
          >
            <option value="instructor">{roles('instructor')}</option>
            <option value="admin">{roles('admin')}</option>
          </select>
        </div>
        <div className="min-w-0 flex-1">
          <Field label={t('note')} hint={t('noteHint')} name="note" maxLength={120} autoComplete="off" />
        </div>
      </div>
    </AccountForm>
  );
}
