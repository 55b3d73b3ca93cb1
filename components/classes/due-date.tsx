import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';

/** A due date on the clock of its class, with the zone's name, so that nobody has to guess whose midnight it is. */
export async function DueDate({
  at,
  timeZone,
  locale,
}: {
  at: Date | null;
  timeZone: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'classes' });
  if (at === null) return t('noDate');
  const format = await getFormatter({ locale });
  const date = format.dateTime(at, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return <time dateTime={at.toISOString()}>{t('dueAt', { date })}</time>;
}
