import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { ProgramListing } from '#components/program/program-listing.tsx';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectTaughtSubmission } from '#server/classes/taught-submission.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { orNotFound } from '#server/http/or-not-found.ts';
import { Outcome } from '../../_components/outcome.tsx';
import { CaseTable } from './_components/case-table.tsx';
import { ReplayPanel } from './_components/replay-panel.tsx';

type Props = PageProps<'/[locale]/classes/[class]/submissions/[submission]'>;

export const metadata: Metadata = { robots: { index: false } };

/** A learner's submission with its source and its replay; for instructors of the class. */
export default async function SubmissionPage({ params }: Props) {
  const { locale, class: classId, submission } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/classes/${classId}`);
  const found = await orNotFound(selectTaughtSubmission(learner.id, classId, submission));
  const { tier, source, state, verdict, at, timeZone } = found;
  const t = await getTranslations({ locale, namespace: 'gradebook.submission' });
  const book = await getTranslations({ locale, namespace: 'gradebook' });
  const format = await getFormatter({ locale });
  const date = format.dateTime(at, { timeZone, dateStyle: 'medium', timeStyle: 'medium' });
  const title = found.title[locale];
  const { account, gradebook } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 py-12">
      <title>{`${found.learner.name} · ${title}`}</title>
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}/gradebook`}>
            {book('title')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{t('title', { title })}</h1>
        <p className="wrap-anywhere text-muted">{t('lead', { name: found.learner.name, tier, date })}</p>
        <p className="text-lg">
          <Outcome kind={verdict?.kind ?? state} locale={locale} />
          {verdict !== null && 'total' in verdict && (
            <span className="text-base text-muted">
              {' · '}
              {t('passedCases', { passed: verdict.passed, total: verdict.total })}
            </span>
          )}
        </p>
      </header>
      <ProgramListing title={t('source')} source={source} language="plain" />
      {verdict !== null && 'cases' in verdict && <CaseTable verdict={verdict} locale={locale} />}
      {state === 'verified' && (
        <NextIntlClientProvider messages={{ account: account!, gradebook: gradebook! }}>
          <ReplayPanel path={`/api/v1/classes/${classId}/submissions/${submission}/replays`} />
        </NextIntlClientProvider>
      )}
    </main>
  );
}
