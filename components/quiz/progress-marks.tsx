'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '#components/review/format-day.ts';
import type { ItemProgress, QuizItem } from '#graders/quiz.ts';

interface ProgressMarksProps {
  items: QuizItem[];
  current: number | null;
  onChoose: (index: number) => void;
}

type Mark = 'untouched' | 'wrong' | 'partial' | 'right';

const colours: Record<Mark, string> = {
  untouched: 'text-line-strong',
  wrong: 'text-bad',
  partial: 'text-warn',
  right: 'text-good',
};

/** One small mark per item: its shape tells the state, and choosing it opens the item. */
export function ProgressMarks({ items, current, onChoose }: ProgressMarksProps) {
  const t = useTranslations('quiz');
  const locale = useLocale();
  return (
    <ol aria-label={t('progress')} className="-mx-1 flex flex-wrap">
      {items.map((item, at) => {
        const mark = markOf(item);
        const place = { number: at + 1, total: items.length, state: t(`mark.${mark}`) };
        const label =
          item.returns === null
            ? t('mark.label', place)
            : t('mark.labelReturns', { ...place, day: formatDay(item.returns, locale) });
        return (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onChoose(at)}
              aria-current={at === current ? 'step' : undefined}
              aria-label={label}
              title={item.returns === null ? undefined : label}
              className={`flex size-7 items-center justify-center rounded aria-[current]:bg-accent-soft ${colours[mark]}`}
            >
              <MarkShape mark={mark} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

export function markOf({ attempts, best }: Pick<ItemProgress, 'attempts' | 'best'>): Mark {
  if (attempts === 0) return 'untouched';
  if (best === 1) return 'right';
  return best > 0 ? 'partial' : 'wrong';
}

function MarkShape({ mark }: { mark: Mark }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    >
      {mark === 'wrong' ? <path d="m3 3 8 8M11 3l-8 8" /> : <circle cx="7" cy="7" r="5" />}
      {mark === 'right' && <circle cx="7" cy="7" r="5" fill="currentColor" />}
      {mark === 'partial' && <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />}
    </svg>
  );
}
