'use client';

import { useTranslations } from 'next-intl';
import type { ItemProgress } from '#graders/quiz.ts';

/** How many of very many items are answered. */
export function ProgressBar({ items }: { items: Pick<ItemProgress, 'attempts'>[] }) {
  const t = useTranslations('quiz');
  const done = items.filter(({ attempts }) => attempts > 0).length;
  return (
    <label className="flex grow items-center gap-3 text-sm text-muted tabular-nums">
      <progress
        value={done}
        max={items.length}
        className="h-1.5 w-40 overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {t('answered', { done, total: items.length })}
    </label>
  );
}
