import { useTranslations } from 'next-intl';
import type { Tier } from '#graders/exercise.ts';
import { Link } from '#i18n/navigation.ts';

interface TierSwitchProps {
  exercise: string;
  tier: Tier;
  tiers: readonly { tier: Tier; isSolved: boolean }[];
}

/** The levels of one exercise; each has a text of its own. What is solved says so. */
export function TierSwitch({ exercise, tier, tiers }: TierSwitchProps) {
  const t = useTranslations('workspace');
  return (
    <nav aria-label={t('tiers')} className="flex items-center">
      {tiers.map(({ tier: one, isSolved }) => (
        <Link
          key={one}
          href={`/exercises/${exercise}?tier=${one}`}
          scroll={false}
          aria-current={one === tier ? 'page' : undefined}
          title={t(`tierMeaning.${one}`)}
          className="flex h-9 items-center gap-1 rounded px-2 font-mono text-sm text-muted -outline-offset-2 hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
        >
          {one}
          {isSolved && (
            <span className="text-good">
              <span aria-hidden="true">✓</span>
              <span className="sr-only">{t('solvedTier')}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
