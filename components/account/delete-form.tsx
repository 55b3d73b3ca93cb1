'use client';

import { useLocale, useTranslations } from 'next-intl';
import { forgetPages } from '#components/offline/kept-caches.ts';
import { AccountForm } from './account-form.tsx';
import { Field } from './field.tsx';
import { loadPage } from './load-page.ts';
import { sendJson } from './send.ts';
import { useSending } from './use-sending.ts';

/** Deletes the account for who knows its password; folded away, since there is no way back. */
export function DeleteForm() {
  const t = useTranslations('account');
  const locale = useLocale();
  const onDone = () => {
    // The account is gone; this only takes its cookies from the browser.
    void sendJson('/api/auth/sign-out', {})
      .then(forgetPages)
      .then(() => loadPage(`/${locale}`));
  };
  const sending = useSending({ path: '/api/v1/account/delete', onDone });
  return (
    <details>
      <summary className="text-bad">{t('delete')}</summary>
      <div className="mt-3 flex flex-col gap-4">
        <p className="text-sm">{t('deleteLead')}</p>
        <AccountForm action={t('deleteNow')} tone="quiet" {...sending}>
          <Field
            label={t('currentPassword')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </AccountForm>
      </div>
    </details>
  );
}
