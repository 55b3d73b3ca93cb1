import { getTranslations } from 'next-intl/server';
import { formatDay } from '#components/review/format-day.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { currentReviewDay } from '#server/http/current-review.ts';
import { isoDay } from '#server/review/study-day.ts';

/** When the first of a topic's answered items return. */
export async function NextReview({ days, locale }: { days: string[]; locale: Locale }) {
  const first = days.toSorted()[0];
  const today = await currentReviewDay();
  if (first === undefined || today === null) return null;
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const due = days.filter((day) => day <= isoDay(today.today)).length;
  const count = days.filter((day) => day === first).length;
  return (
    <p className="text-sm text-muted tabular-nums">
      {due > 0 ? (
        <Link href="/review" className="link">
          {t('dueNow', { count: due })}
        </Link>
      ) : (
        t('nextReview', { day: formatDay(first, locale), count })
      )}
    </p>
  );
}
