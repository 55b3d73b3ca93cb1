import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { OverrideRow } from '#server/classes/record.ts';

interface OverrideHistoryProps {
  overrides: OverrideRow[];
  timeZone: string;
  locale: Locale;
}

/** Who changed a score by hand, and why; the newest change first. */
export async function OverrideHistory({ overrides, timeZone, locale }: OverrideHistoryProps) {
  const t = await getTranslations({ locale, namespace: 'gradebook.record' });
  const format = await getFormatter({ locale });
  const show = (score: number | null): string => (score === null ? t('byWork') : format.number(score));
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('history')}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {overrides.map(({ by, at, before, score, reason }) => (
          <li key={at.toISOString()} className="flex flex-col gap-1 py-3">
            <p className="tabular-nums">{t('change', { before: show(before), after: show(score) })}</p>
            <p className="wrap-anywhere">{reason}</p>
            <p className="text-sm text-muted">
              {t('by', {
                name: by ?? t('formerly'),
                date: format.dateTime(at, { timeZone, dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
