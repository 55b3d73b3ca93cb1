import { getTranslations } from 'next-intl/server';
import type { ListedTier } from '#graders/exercise.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

interface TierLinksProps {
  exercise: string;
  tiers: readonly ListedTier[];
  tier: ListedTier;
  locale: Locale;
}

export async function TierLinks({ exercise, tiers, tier, locale }: TierLinksProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  return (
    <nav aria-label={t('tierNames')} className="tab-row gap-x-5">
      {tiers.map((one) => (
        <Link
          key={one}
          href={`/board/${exercise}?tier=${one}`}
          aria-current={one === tier ? 'page' : undefined}
          scroll={false}
          className="tab"
        >
          {t('tier', { tier: one })}
        </Link>
      ))}
    </nav>
  );
}
