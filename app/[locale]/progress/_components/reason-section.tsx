import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { PointReason } from '#server/progress/reasons.ts';

interface ReasonSectionProps {
  reasons: readonly PointReason[];
  timeZone: string;
  locale: Locale;
}

/** The newest points and what each of them is for. */
export async function ReasonSection({ reasons, timeZone, locale }: ReasonSectionProps) {
  const t = await getTranslations({ locale, namespace: 'progress' });
  const format = await getFormatter({ locale });
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons" className="flex flex-col gap-3">
      <h2 id="reasons" className="text-lg font-semibold">
        {t('reasons')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {reasons.map(({ sourceKey, amount, at, isRevoked, source }) => (
          <li key={sourceKey} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              {source === null ? (
                t('sourceGone')
              ) : (
                <Link className="link" href={addressOf(source)}>
                  {source.kind === 'errata' ? t('errataBonus') : source.title[locale]}
                </Link>
              )}{' '}
              <span className="text-sm text-muted max-sm:block">
                {[
                  ...(source === null ? [] : [source.kind === 'exercise' ? source.tier : t('quiz')]),
                  format.dateTime(at, { dateStyle: 'medium', timeZone }),
                  ...(isRevoked ? [t('revoked')] : []),
                ].join(' · ')}
              </span>
            </span>
            <span className={`tabular-nums ${isRevoked ? 'text-muted line-through' : ''}`}>
              {t('plus', { amount })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function addressOf(source: NonNullable<PointReason['source']>): string {
  if (source.kind === 'errata') return '/errata';
  return source.kind === 'quiz' ? `/topics/${source.id}` : `/exercises/${source.id}?tier=${source.tier}`;
}
