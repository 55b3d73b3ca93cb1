import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';

const told = [
  ...(['passed', 'mismatch', 'threw', 'timedOut', 'outOfMemory', 'rejected', 'loadFailed'] as const),
  ...(['queued', 'challenged', 'failed', 'expired'] as const),
];

/** A kind of verdict, or the state of a submission that has none yet. */
export async function Outcome({ kind, locale }: { kind: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'gradebook.verdicts' });
  const known = told.find((one) => one === kind);
  return known ? t(known) : kind;
}
