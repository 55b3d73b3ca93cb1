'use client';

import { useTranslations } from 'next-intl';
import type { ReplayOutcome } from '#graders/class.ts';

type Kind = 'passed' | 'mismatch' | 'threw' | 'timedOut' | 'outOfMemory' | 'rejected' | 'loadFailed';

/** Whether the verdict came out again. */
export function ReplayReport({ outcome }: { outcome: ReplayOutcome }) {
  const t = useTranslations('gradebook');
  if (outcome.kind === 'notReproducible')
    return <p>{t('submission.notReproducible', { reason: outcome.reason })}</p>;
  const { same, stored, reproduced, differences, isPresent } = outcome;
  const kindOf = (kind: string): string => t(`verdicts.${kind as Kind}`);
  const text = () => {
    if (!same.verdict)
      return t('submission.differs', {
        before: kindOf(stored.kind),
        after: kindOf(reproduced.kind),
        places: differences.join(', '),
      });
    if (same.fuel) return t('submission.same', { kind: kindOf(reproduced.kind) });
    return t('submission.sameVerdict', {
      ...{ kind: kindOf(reproduced.kind), before: stored.fuel, after: reproduced.fuel },
    });
  };
  return (
    <>
      <p className={same.verdict ? 'text-good' : 'text-bad'}>{text()}</p>
      {!isPresent && <p>{t('submission.oldVersion')}</p>}
    </>
  );
}
