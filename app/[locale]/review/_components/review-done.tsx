'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { formatDay } from '#components/review/format-day.ts';
import type { ReviewToday } from '#graders/review.ts';
import { Link } from '#i18n/navigation.ts';

interface ReviewDoneProps {
  today: ReviewToday;
  extra: number;
  /** Cards of the session that has just ended; null where there was nothing to take. */
  reviewed: number | null;
}

const moreAtOnce = 10;

/** The end of a day: when the next cards come, and a way to take more of those that wait. */
export function ReviewDone({ today: { next, waiting, done }, extra, reviewed }: ReviewDoneProps) {
  const t = useTranslations('review');
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (reviewed !== null) heading.current?.focus();
  }, [reviewed]);
  return (
    <section className="flex flex-col items-start gap-4">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        {t('done')}
      </h2>
      {done > 0 && <p className="tabular-nums">{t('doneLine', { count: done })}</p>}
      {waiting > 0 ? (
        <>
          <p>{t('stillWaiting', { count: waiting })}</p>
          <Link
            href={{ pathname: '/review', query: { more: extra + moreAtOnce } }}

            className="flex h-11 items-center rounded border border-line-strong px-5"
          >
            {t('more', { count: Math.min(moreAtOnce, waiting) })}
          </Link>
        </>
      ) : (
        next && (
          <p className="tabular-nums">
            {t('nextCards', { count: next.count, day: formatDay(next.day, locale) })}
          </p>
        )
      )}
    </section>
  );
}
