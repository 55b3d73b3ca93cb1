'use client';

import { useTranslations } from 'next-intl';
import { KeyCap } from '#components/quiz/key-cap.tsx';
import { gradeNames, type Grade, type GradeChoice } from '#graders/review.ts';

interface GradeButtonsProps {
  choices: GradeChoice[];
  /** The grade that counts now; null before one is chosen. */
  current: Grade | null;
  onChoose: (grade: Grade) => void;
}

/** The four grades of FSRS, each with the time after which the card returns. */
export function GradeButtons({ choices, current, onChoose }: GradeButtonsProps) {
  const t = useTranslations('grades');
  return (
    <div role="group" aria-label={t('label')} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {choices.map(({ grade, days }) => (
        <button
          key={grade}
          type="button"
          aria-pressed={current === null ? undefined : current === grade}
          onClick={() => onChoose(grade)}
          className="flex min-h-12 items-center gap-2 rounded border border-line-strong px-3 py-1.5 text-left aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          <KeyCap number={grade} />
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">{t(gradeNames[grade])}</span>
            <span className="text-sm text-muted tabular-nums">{interval(days, t)}</span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** Days up to a month, then months and years with one decimal. */
function interval(days: number, t: ReturnType<typeof useTranslations<'grades'>>): string {
  if (days < 31) return t('days', { count: days });
  const months = days / 30.4375;
  if (days < 365) return t('months', { count: months.toFixed(1) });
  return t('years', { count: (months / 12).toFixed(1) });
}
