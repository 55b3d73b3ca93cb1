import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { formatDay } from '#components/review/format-day.ts';
import { isAuthoredId } from '#graders/bundle.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { ExercisePage } from '#server/exercises/page.ts';
import { tierPoints } from '#server/exercises/tier-points.ts';
import { demoFamilyOf } from '../at-work/demo-families.ts';

/** What the exercise is called, what it is worth, and where the learner stands with it. */
export async function StatementHeader({ page, locale }: { page: ExercisePage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const { manifest, tier, tiers, returns } = page;
  const w = await getTranslations({ locale, namespace: 'workspace' });
  const hasAtWork =
    demoFamilyOf(manifest.id) !== null && tiers.some((one) => one.tier === 'loops' && one.isSolved);
  const isAuthored = isAuthoredId(manifest.id);
  const isSolved = tiers.some((one) => one.isSolved);
  const facts: ReactNode[] = [
    t('difficulty', { level: manifest.difficulty }),
    isAuthored ? t('authored') : t('points', { points: tierPoints(manifest.points, tier) }),
    isSolved ? <span className="text-good">✓ {t('solved')}</span> : t('notSolved'),
    returns !== null && <Way href="/review">{t('returns', { day: formatDay(returns, locale) })}</Way>,
    !isAuthored && <Way href={`/board/${manifest.id}?tier=${tier}`}>{t('solvers')}</Way>,
    hasAtWork && <Way href={`/exercises/${manifest.id}/at-work`}>{w('next.atWork')}</Way>,
  ].filter((fact) => fact !== false);
  return (
    <header className="flex flex-col gap-1">
      <h1 className="text-xl">{manifest.title[locale]}</h1>
      <p className="flex flex-wrap gap-x-1.5 text-sm text-muted">
        {facts.map((fact, at) => (
          <span key={at}>
            {fact}
            {at < facts.length - 1 && ' ·'}
          </span>
        ))}
      </p>
    </header>
  );
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href}>
      {children}
    </Link>
  );
}
