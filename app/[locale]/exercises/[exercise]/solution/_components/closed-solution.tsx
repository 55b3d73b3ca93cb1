import { getTranslations } from 'next-intl/server';
import type { Tier } from '#graders/exercise.ts';
import type { Locale } from '#graders/text.ts';
import { triesBeforeGivingUp, type Effort } from '#server/submissions/give-up.ts';
import { GiveUp } from './give-up.tsx';

interface ClosedSolutionProps {
  exercise: string;
  tier: Tier;
  /** Null for a stranger. */
  effort: Effort | null;
  locale: Locale;
}

/** When the model solution opens, and the way to give up for who has tried enough. */
export async function ClosedSolution({ exercise, tier, effort, locale }: ClosedSolutionProps) {
  const t = await getTranslations({ locale, namespace: 'solution' });
  return (
    <div className="flex flex-col gap-4">
      <p className="border-l-2 border-line-strong pl-3">{t('closed')}</p>
      {effort?.isWaiting && <p>{t('giveUp.verdictPending')}</p>}
      {effort?.isWaiting === false && (
        <>
          <p className="max-w-prose">
            {t(effort.isEnough ? 'giveUp.enough' : 'giveUp.effort', {
              failed: effort.failed,
              tries: triesBeforeGivingUp,
              ...effort.hints,
            })}
          </p>
          {effort.isEnough && <GiveUp key={tier} exercise={exercise} tier={tier} />}
        </>
      )}
    </div>
  );
}
