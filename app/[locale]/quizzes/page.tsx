import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentReviewStatus } from '#server/http/current-review.ts';
import { groupTopics, topicOrders } from '#server/quizzes/group-topics.ts';
import { loadQuizzes } from '#server/quizzes/load-topics.ts';
import { practiceItems, wrongItems } from '#server/quizzes/practice.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { selectItemReturns } from '#server/review/select-returns.ts';
import { OrderSwitch } from './_components/order-switch.tsx';
import { PracticeModes } from './_components/practice-modes.tsx';
import { TopicGroupSection } from './_components/topic-group-section.tsx';

type Props = PageProps<'/[locale]/quizzes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'quiz' });
  return { title: t('title'), description: t('lead') };
}

export default async function QuizzesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const order = topicOrders.find((each) => each === query.order) ?? 'faq';
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const quizzes = loadQuizzes();
  const [learner, review] = await Promise.all([currentLearner(), currentReviewStatus()]);
  const progress = await selectProgress(learner?.id ?? null, quizzes.topics);
  const progressOf = new Map(quizzes.topics.map(({ id }, at) => [id, progress[at]!]));
  const stageOf = new Map(
    groupTopics('concepts', quizzes).flatMap(({ stage, topics }) => topics.map(({ id }) => [id, stage!])),
  );
  const returns = await selectItemReturns(
    learner?.id ?? null,
    quizzes.topics.flatMap(({ items: all }) => all.map(({ item }) => item.id)),
  );
  const items = practiceItems(quizzes.topics, progress);
  const misstated = quizzes.topics.reduce((sum, { errata }) => sum + Object.keys(errata).length, 0);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
        <p>
          <Link href="/errata" className="link">
            {t('toErrata', { count: misstated })}
          </Link>
        </p>
        {review !== null && review.cards > 0 && (
          <p>
            <Link href="/review" className="link">
              {review.left > 0 ? t('toReview', { count: review.left }) : t('toReviewDone')}
            </Link>
          </p>
        )}
      </header>
      <PracticeModes total={items.length} wrong={wrongItems(items).length} locale={locale} />
      <div className="flex flex-col gap-6">
        <OrderSwitch order={order} locale={locale} />
        {groupTopics(order, quizzes).map((group) => (
          <TopicGroupSection
            key={group.title.en}
            group={group}
            {...{ progressOf, stageOf, returns }}
            asksQuestions={order === 'faq'}
            locale={locale}
          />
        ))}
      </div>
    </main>
  );
}
