import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Locale } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';
import { describeVerdict } from '#components/grading/describe-failure.ts';

/** Typing brings a verdict a second: one is read out only once it has stood for a while. */
const settle = 1000;

/** What a live region says of the latest verdict. */
export function useAnnouncement(verdict: Verdict | null): string {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const [said, setSaid] = useState('');
  const text = verdict === null ? '' : sentence(verdict, t, locale);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), text === '' ? 0 : settle);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}

function sentence(
  verdict: Verdict,
  t: ReturnType<typeof useTranslations<'exercise'>>,
  locale: Locale,
): string {
  const word = t(`verdict.${verdict.kind}`);
  if (!('cases' in verdict)) return `${word}. ${describeVerdict(verdict, t)}`;
  const counted = t('passedOf', { passed: verdict.passed, total: verdict.total });
  if (verdict.kind === 'passed') return `${counted}. ${word}.`;
  return `${counted}. ${word}: ${verdict.case[locale]}.`;
}
