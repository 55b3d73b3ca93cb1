import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { GradebookQuery, selectGradebookPage } from '#server/classes/gradebook.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { orNotFound } from '#server/http/or-not-found.ts';
import { Gradebook } from './_components/gradebook.tsx';

type Props = PageProps<'/[locale]/classes/[class]/gradebook'>;

export const metadata: Metadata = { robots: { index: false } };

/** For instructors of the class; to everybody else this page does not exist. */
export default async function GradebookRoute({ params, searchParams }: Props) {
  const [{ locale, class: classId }, asked] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest)
    redirect(`/${locale}/sign-in?next=/${locale}/classes/${classId}/gradebook`);
  const query = GradebookQuery.catch(GradebookQuery.parse({})).parse(asked);
  const page = await orNotFound(selectGradebookPage(learner.id, classId, query));
  const t = await getTranslations({ locale, namespace: 'gradebook' });
  const { classes, gradebook } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-12">
      <title>{`${t('title')} · ${page.className}`}</title>
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}`}>
            {page.className}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      {page.assignments.length === 0 ? (
        <p>{t('noAssignments')}</p>
      ) : (
        <NextIntlClientProvider messages={{ classes: classes!, gradebook: gradebook! }}>
          <Gradebook classId={classId} first={page} firstQuery={query} />
        </NextIntlClientProvider>
      )}
    </main>
  );
}
