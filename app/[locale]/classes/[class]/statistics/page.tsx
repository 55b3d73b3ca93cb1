import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectStatistics, StatisticsQuery } from '#server/classes/statistics/select-statistics.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { orNotFound } from '#server/http/or-not-found.ts';
import { CapstoneSection } from './_components/capstone-section.tsx';
import { ExerciseSection } from './_components/exercise-section.tsx';
import { StatisticsForm } from './_components/statistics-form.tsx';
import { TopicSection } from './_components/topic-section.tsx';

type Props = PageProps<'/[locale]/classes/[class]/statistics'>;

export const metadata: Metadata = { robots: { index: false } };

/** For instructors of the class; to everybody else this page does not exist. */
export default async function StatisticsPage({ params, searchParams }: Props) {
  const [{ locale, class: classId }, asked] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest)
    redirect(`/${locale}/sign-in?next=/${locale}/classes/${classId}/statistics`);
  const query = StatisticsQuery.catch(StatisticsQuery.parse({})).parse(asked);
  const found = await orNotFound(selectStatistics(learner.id, classId, query));
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const { classStatistics } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  const chosen = found.parts.find(({ key }) => key === found.part);
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 py-12">
      <title>{`${t('title')} · ${found.className}`}</title>
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}`}>
            {found.className}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
      </header>
      {chosen === undefined ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <StatisticsForm statistics={found} query={query} locale={locale} />
          <NextIntlClientProvider messages={{ classStatistics: classStatistics! }}>
            {found.topic && <TopicSection topic={found.topic} title={chosen.title[locale]} locale={locale} />}
            {found.exercise && (
              <ExerciseSection exercise={found.exercise} title={chosen.title[locale]} locale={locale} />
            )}
            {found.capstone && (
              <CapstoneSection capstone={found.capstone} title={chosen.title[locale]} locale={locale} />
            )}
          </NextIntlClientProvider>
        </>
      )}
    </main>
  );
}
