import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { TopicEntry } from './_components/topic-entry.tsx';

type Props = PageProps<'/[locale]/quizzes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'quiz' });
  return { title: t('title'), description: t('lead') };
}

export default async function QuizzesPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const topics = loadTopics();
  const learner = await currentLearner();
  const progress = await selectProgress(learner?.id ?? null, topics);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      <ul className="flex flex-col border-t border-line">
        {topics.map(({ id, title, summary }, at) => (
          <TopicEntry
            key={id}
            id={id}
            title={title[locale]}
            summary={summary[locale]}
            progress={progress[at]!}
            locale={locale}
          />
        ))}
      </ul>
    </main>
  );
}
