'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Grade, ReviewView } from '#graders/review.ts';
import { formatDay } from './format-day.ts';
import { GradeButtons } from './grade-buttons.tsx';

interface ReturnLineProps {
  /** Null when an earlier attempt of the day counts. */
  review: ReviewView | null;
  returns: string | null;
  onGrade: (grade: Grade) => void;
}

/** When an answered item returns, and how its learner may change that. */
export function ReturnLine({ review, returns, onGrade }: ReturnLineProps) {
  const t = useTranslations('grades');
  const locale = useLocale();
  if (returns === null) return null;
  const day = formatDay(returns, locale);
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm text-muted">
        {review === null ? t('returnsEarlier', { day }) : t('returns', { day })}
      </p>
      {review !== null && review.choices.length > 0 && (
        <GradeButtons choices={review.choices} current={review.grade} onChoose={onGrade} />
      )}
    </div>
  );
}
