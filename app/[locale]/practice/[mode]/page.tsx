import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PracticeQuiz } from '#components/quiz/practice-quiz.tsx';
import { Link, redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import { practiceModes } from '#server/quizzes/practice.ts';
import { parseStart, selectPractice, startOfSession } from '#server/quizzes/select-practice.ts';

type Props = PageProps<'/[locale]/practice/[mode]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, mode: name } = await params;
  const mode = practiceModes.find((each) => each === name);
  if (mode === undefined || !hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'practice' });
  return { title: t(`${mode}.title`), description: t(`${mode}.lead`), robots: { index: false } };
}

export default async function PracticePage({ params, searchParams }: Props) {
  const [{ locale, mode: name }, query] = await Promise.all([params, searchParams]);
  const mode = practiceModes.find((each) => each === name);
  if (mode === undefined || !hasLocale(routing.locales, locale)) notFound();
  const start = mode === 'mixed' ? parseStart(query.start) : null;
  if (mode === 'mixed' && start === null)
    redirect({ href: { pathname: '/practice/mixed', query: { start: startOfSession() } }, locale });
  const topic = typeof query.topic === 'string' ? findTopic(query.topic) : null;
  const learner = await currentLearner();
  const [t, tQuiz, { quiz, grades }, { items, reachable }] = await Promise.all([
    getTranslations({ locale, namespace: 'practice' }),
    getTranslations({ locale, namespace: 'quiz' }),
    getMessages(),
    selectPractice({ mode, learnerId: learner?.id ?? null, locale, start, topicId: topic?.id ?? null }),
  ]);
  const onwards = mode === 'mixed' ? { href: '/practice/mixed', label: t('mixed.again') } : undefined;
  const back = topic
    ? { href: `/topics/${topic.id}`, label: topic.title[locale] }
    : { href: '/quizzes', label: t('back') };
  return (
    <NextIntlClientProvider messages={{ quiz, grades }}>
      <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10">
        <header className="flex flex-col gap-2">
          <p className="text-sm">
            <Link href={back.href} className="link">
              {back.label}
            </Link>
          </p>
          <h1 className="text-2xl font-semibold">{t(`${mode}.title`)}</h1>
          <p className="text-muted">{t(`${mode}.lead`)}</p>
        </header>
        <PracticeQuiz
          key={start}
          {...{ items, reachable, locale }}
          heading={tQuiz('itemsHeading')}
          nothing={t('nothing')}
          {...(onwards && { onwards })}
        />
      </main>
    </NextIntlClientProvider>
  );
}
