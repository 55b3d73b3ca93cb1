import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentReviewDay } from '#server/http/current-review.ts';
import { selectStatistics } from '#server/review/statistics.ts';
import { CalibrationSection } from './_components/calibration-section.tsx';
import { ForecastSection } from './_components/forecast-section.tsx';
import { WeeksSection } from './_components/weeks-section.tsx';

type Props = PageProps<'/[locale]/review/statistics'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'reviewStatistics' });
  return { title: t('title'), description: t('lead'), robots: { index: false } };
}

export default async function ReviewStatisticsPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const day = await currentReviewDay();
  const [t, tReview, statistics] = await Promise.all([
    getTranslations({ locale, namespace: 'reviewStatistics' }),
    getTranslations({ locale, namespace: 'review' }),
    day && selectStatistics(day),
  ]);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10">
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link href="/review" className="link">
            {tReview('title')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      {statistics === null ? (
        <p>{tReview('noCards')}</p>
      ) : (
        <>
          <ForecastSection days={statistics.forecast} locale={locale} />
          {statistics.all.reviews === 0 ? (
            <p>{t('noReviews')}</p>
          ) : (
            <>
              <CalibrationSection all={statistics.all} bins={statistics.bins} locale={locale} />
              <WeeksSection weeks={statistics.weeks} locale={locale} />
            </>
          )}
        </>
      )}
    </main>
  );
}
