'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import type { QueuedCard, ReviewToday } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { ItemCard } from './item-card.tsx';
import { KeyIdeaCard } from './key-idea-card.tsx';
import { ReviewDone } from './review-done.tsx';

interface ReviewRunnerProps {
  /** What is left now; the runner keeps the cards that it began with. */
  today: ReviewToday;
  /** Cards that the learner takes beyond the day's share. */
  extra: number;
  /** The key ideas of the exercises among the cards, typeset, by key. */
  ideas: Record<string, ReactNode>;
  locale: Locale;
}

/** Today's cards, one at a time. */
export function ReviewRunner({ today, extra, ideas, locale }: ReviewRunnerProps) {
  const t = useTranslations('review');
  const router = useRouter();
  const [begun, setBegun] = useState<{ cards: QueuedCard[]; ideas: Record<string, ReactNode> } | null>(null);
  const [index, setIndex] = useState(0);
  if (begun === null) {
    if (today.queue.length === 0) return <ReviewDone today={today} extra={extra} reviewed={null} />;
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-lg tabular-nums">{t('today', { count: today.queue.length })}</p>
        {today.waiting > 0 && <p className="text-muted">{t('waiting', { count: today.waiting })}</p>}
        <button
          type="button"
          onClick={() => setBegun({ cards: today.queue, ideas })}
          className="h-11 rounded border border-accent bg-accent px-5 font-medium text-on-accent"
        >
          {t('start')}
        </button>
      </div>
    );
  }
  const { cards } = begun;
  const card = cards[index];
  if (card === undefined) return <ReviewDone today={today} extra={extra} reviewed={cards.length} />;
  const isLast = index === cards.length - 1;
  const steps = {
    isLast,
    locale,
    heading: t('cardHeading', { number: index + 1, total: cards.length }),
    onNext: () => {
      setIndex(index + 1);
      // The header counts what is left, and the end tells when the next cards come.
      router.refresh();
    },
  };
  return (
    <div className="flex flex-col gap-5">
      <progress
        value={index}
        max={cards.length}
        aria-label={t('progress')}
        className="h-1.5 w-full overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {card.kind === 'item' ? (
        <ItemCard key={card.key} card={card} {...steps} />
      ) : (
        <KeyIdeaCard key={card.key} card={card} idea={begun.ideas[card.key]} {...steps} />
      )}
    </div>
  );
}
