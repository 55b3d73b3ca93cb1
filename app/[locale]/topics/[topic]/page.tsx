import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Lesson } from '#components/quiz/lesson.tsx';
import { QuizRunner } from '#components/quiz/quiz-runner.tsx';
import { isAuthoredId } from '#graders/bundle.ts';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectOpenAttempt } from '#server/quizzes/attempts.ts';
import { findPublishedTopic } from '#server/quizzes/find-published.ts';
import { lessonView } from '#server/quizzes/lesson-view.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { selectItemReturns } from '#server/review/select-returns.ts';
import { NextReview } from './_components/next-review.tsx';

type Props = PageProps<'/[locale]/topics/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, topic: id } = await params;
  const topic = await findPublishedTopic(id);
  if (topic === null || !hasLocale(routing.locales, locale)) return {};
  return { title: topic.title[locale], description: topic.summary[locale] };
}

export default async function TopicPage({ params }: Props) {
  const { locale, topic: id } = await params;
  const topic = await findPublishedTopic(id);
  if (topic === null || !hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  const [t, { quiz, grades }, [progress], open, returns] = await Promise.all([
    getTranslations({ locale, namespace: 'quiz' }),
    getMessages(),
    selectProgress(learner?.id ?? null, [topic]),
    learner && selectOpenAttempt(learner.id, topic.id, locale),
    selectItemReturns(
      learner?.id ?? null,
      topic.items.map(({ item }) => item.id),
    ),
  ]);
  const items = progress!.items.map((item) => ({
    ...item,
    topic: null,
    returns: returns.get(item.id) ?? null,
  }));
  return (
    <NextIntlClientProvider messages={{ quiz, grades }}>
      <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10">
        <header className="flex flex-col gap-2">
          <p className="text-sm">
            <Link href="/quizzes" className="link">
              {t('title')}
            </Link>
          </p>
          <h1 className="text-2xl font-semibold">{topic.title[locale]}</h1>
        </header>
        <Lesson blocks={lessonView(topic, locale)} locale={locale} />
        <section aria-labelledby="items" className="flex flex-col gap-4 border-t border-line pt-8">
          <h2 id="items" className="text-xl font-semibold">
            {t('itemsHeading')}
          </h2>
          <NextReview days={[...returns.values()]} locale={locale} />
          <QuizRunner
            items={items}
            reachable={progress!.reachable}
            open={open}
            {...(!isAuthoredId(topic.id) && {
              onlyWrong: { pathname: '/practice/wrong', query: { topic: topic.id } },
            })}
            locale={locale}
          />
        </section>
      </main>
    </NextIntlClientProvider>
  );
}
