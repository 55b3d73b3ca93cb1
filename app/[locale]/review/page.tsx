import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentReviewDay } from '#server/http/current-review.ts';
import { selectQueue } from '#server/review/queue.ts';
import { parseExtra } from '#server/review/parse-extra.ts';
import { KeyIdea } from './_components/key-idea.tsx';
import { PerDay } from './_components/per-day.tsx';
import { ReviewRunner } from './_components/review-runner.tsx';

type Props = PageProps<'/[locale]/review'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'review' });
  return { title: t('title'), description: t('lead'), robots: { index: false } };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const extra = parseExtra(query.more);
  const day = await currentReviewDay();
  const [t, { quiz, grades, review }, today] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getMessages(),
    day && selectQueue(day, { locale, extra }),
  ]);
  const ideas = (today?.queue ?? []).filter((card) => card.kind === 'keyIdea');
  return (
    <NextIntlClientProvider messages={{ quiz, grades, review }}>
      <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10">
        <header className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-muted">{t('lead')}</p>
        </header>
        {day === null || today === null || today.cards === 0 ? (
          <p className="flex flex-col items-start gap-4">
            {t('noCards')}
            <Link
              href="/quizzes"
              className="flex h-11 items-center rounded border border-accent bg-accent px-5 font-medium text-on-accent"
            >
              {t('toQuizzes')}
            </Link>
          </p>
        ) : (
          <>
            <ReviewRunner
              key={`${day.today} ${extra}`}
              {...{ today, extra, locale }}
              ideas={Object.fromEntries(
                ideas.map(({ key, exercise }) => [
                  key,
                  <KeyIdea key={key} exercise={exercise} locale={locale} />,
                ]),
              )}
            />
            <footer className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line pt-6 text-sm">
              <PerDay perDay={day.perDay} />
              <Link href="/review/statistics" className="link">
                {t('toStatistics')}
              </Link>
            </footer>
          </>
        )}
      </main>
    </NextIntlClientProvider>
  );
}
