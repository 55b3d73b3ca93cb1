import { getTranslations } from 'next-intl/server';
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
  return (
    <header className="flex flex-col gap-1">
      <h1 className="text-xl">{manifest.title[locale]}</h1>
      <p className="text-sm text-muted">
        {t('difficulty', { level: manifest.difficulty })} ·{' '}
        {isAuthored ? t('authored') : t('points', { points: tierPoints(manifest.points, tier) })} ·{' '}
        {isSolved ? <span className="text-good">✓ {t('solved')}</span> : t('notSolved')}
        {returns !== null && (
          <>
            {' · '}
            <Link className="link" href="/review" prefetch={false}>
              {t('returns', { day: formatDay(returns, locale) })}
            </Link>
          </>
        )}
        {!isAuthored && (
          <>
            {' · '}
            <Link className="link" href={`/board/${manifest.id}?tier=${tier}`} prefetch={false}>
              {t('solvers')}
            </Link>
          </>
        )}
        {hasAtWork && (
          <>
            {' · '}
            <Link className="link" href={`/exercises/${manifest.id}/at-work`} prefetch={false}>
              {w('next.atWork')}
            </Link>
          </>
        )}
      </p>
    </header>
  );
}
