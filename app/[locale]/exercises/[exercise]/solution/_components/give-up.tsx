'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendJson } from '#components/account/send.ts';
import type { ListedTier } from '#graders/exercise.ts';

interface GiveUpProps {
  exercise: string;
  tier: ListedTier;
}

const told = ['verdictPending', 'tooEarly', 'offline'] as const;

/** Opens the model solution for no points; folded away, since there is no way back. */
export function GiveUp({ exercise, tier }: GiveUpProps) {
  const t = useTranslations('solution');
  const router = useRouter();
  const [state, setState] = useState<'idle' | 'sending' | (typeof told)[number] | 'internal'>('idle');
  const open = async (): Promise<void> => {
    if (state === 'sending') return;
    setState('sending');
    const problem = await sendJson(`/api/v1/exercises/${exercise}/give-up`, { tier });
    setState(problem === null ? 'idle' : (told.find((one) => one === problem.code) ?? 'internal'));
    if (problem === null) router.refresh();
  };
  return (
    <details className="max-w-prose">
      <summary>{t(tier === 'training' ? 'capstone.giveUp' : 'giveUp.title')}</summary>
      <div className="mt-3 flex flex-col items-start gap-3">
        <p>{tier === 'training' ? t('capstone.price') : t('giveUp.price', { tier })}</p>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={state === 'sending'}
          onClick={() => void open()}
        >
          {t('giveUp.show')}
        </button>
        {state !== 'idle' && state !== 'sending' && (
          <p role="alert" className="text-sm text-bad">
            {t(`giveUp.${state}`)}
          </p>
        )}
      </div>
    </details>
  );
}
