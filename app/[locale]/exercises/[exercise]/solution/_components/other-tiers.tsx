import { getTranslations } from 'next-intl/server';
import type { Tier } from '#graders/exercise.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

interface OtherTiersProps {
  exercise: string;
  tier: Tier;
  tiers: readonly { tier: Tier; isPassed: boolean }[];
  locale: Locale;
}

/** The same function written in other ways: the other tiers, open where they are passed. */
export async function OtherTiers({ exercise, tier, tiers, locale }: OtherTiersProps) {
  const t = await getTranslations({ locale, namespace: 'solution' });
  const w = await getTranslations({ locale, namespace: 'workspace' });
  const others = tiers.filter((one) => one.tier !== tier);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-ways" className="flex flex-col gap-2">
      <h2 id="other-ways" className="text-lg font-semibold">
        {t('otherWays')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {others.map(({ tier: other, isPassed }) => (
          <li key={other} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <Link
              className="link"
              href={`/exercises/${exercise}${isPassed ? '/solution' : ''}?tier=${other}`}
            >
              {t(isPassed ? 'openTier' : 'solveTier', { tier: other })}
            </Link>
            <span className="text-sm text-muted">{w(`tierMeaning.${other}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
