import type { Metadata } from 'next';
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { selectAccounts } from '#server/access/accounts.ts';
import { selectAudit } from '#server/access/audit.ts';
import { selectInvitations } from '#server/access/invitations.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentLearnerMay } from '#server/http/current-role.ts';
import { AccountTable } from './_components/account-table.tsx';
import { AuditList } from './_components/audit-list.tsx';
import { InvitationList } from './_components/invitation-list.tsx';
import { InviteForm } from './_components/invite-form.tsx';

type Props = PageProps<'/[locale]/admin'>;

const LISTED = { accounts: 50, invitations: 30, events: 50 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'admin' });
  return { title: t('title'), robots: { index: false } };
}

/** For administrators; to everybody else this page does not exist. */
export default async function AdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!(await currentLearnerMay('listAccounts'))) notFound();
  const given = (await searchParams).search;
  const search = typeof given === 'string' ? given.trim().slice(0, 100) : '';
  const t = await getTranslations({ locale, namespace: 'admin' });
  const [learner, page, invitations, events] = await Promise.all([
    currentLearner(),
    selectAccounts(search, LISTED.accounts),
    selectInvitations(LISTED.invitations),
    selectAudit(LISTED.events),
  ]);
  const { account, admin } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-12 px-4 py-12">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <NextIntlClientProvider messages={{ account, admin }}>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t('invitations.title')}</h2>
          <p className="text-muted">{t('invitations.lead')}</p>
          <InviteForm />
          <InvitationList invitations={invitations} locale={locale} />
        </section>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t('accounts.title')}</h2>
          <AccountTable {...page} search={search} ownId={learner?.id} locale={locale} />
        </section>
      </NextIntlClientProvider>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{t('audit.title')}</h2>
        <AuditList events={events} locale={locale} />
      </section>
    </main>
  );
}
