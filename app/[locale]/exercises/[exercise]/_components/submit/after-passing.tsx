import { useLocale, useTranslations } from 'next-intl';
import type { Tier } from '#graders/exercise.ts';
import { isPiece } from '#graders/network/digit-network.ts';
import type { Locale, Text } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

/** Where to go on after an exercise. */
export interface WhatNext {
  exercise: string;
  /** The first tier of this exercise that is not solved yet. */
  tier: Tier | null;
  exercises: readonly { id: string; title: Text; points: number; reason: 'buildsOn' | 'sameTrack' }[];
  topic: { id: string; title: Text } | null;
}

/** The ways on from a solved exercise: its next tier, what builds on it, its topic. */
export function AfterPassing({ exercise, tier, exercises, topic }: WhatNext) {
  const t = useTranslations('workspace');
  const e = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const hasNetwork = isPiece(exercise);
  if (tier === null && exercises.length === 0 && topic === null && !hasNetwork) return null;
  return (
    <nav aria-label={t('next.title')} className="mt-1 flex flex-col gap-1 border-t border-line pt-2">
      <h2 className="text-sm">{t('next.title')}</h2>
      <ul className="flex flex-col gap-1">
        {tier !== null && (
          <li>
            <Link className="link" href={`/exercises/${exercise}?tier=${tier}`} scroll={false}>
              {t('next.tier', { tier })}
            </Link>{' '}
            <span className="text-muted">{t(`tierMeaning.${tier}`)}</span>
          </li>
        )}
        {exercises.map(({ id, title, points, reason }) => (
          <li key={id}>
            <Link className="link" href={`/exercises/${id}`}>
              {title[locale]}
            </Link>{' '}
            <span className="text-muted">
              {t(`next.${reason}`)} · {e('points', { points })}
            </span>
          </li>
        ))}
        {hasNetwork && (
          <li>
            <Link className="link" href="/network">
              {t('next.network')}
            </Link>
          </li>
        )}
        {topic !== null && (
          <li>
            <Link className="link" href={`/topics/${topic.id}`}>
              {t('next.topic', { title: topic.title[locale] })}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
