import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { ColonLabel } from '#components/shell/colon-label.tsx';
import { Mark } from '#components/shell/mark.tsx';
import type { CertificateView } from '#server/certificates/certificates.ts';
import { environment } from '#server/environment.ts';
import { findListed } from '#server/exercises/listed.ts';

interface CertificateSheetProps {
  certificate: CertificateView;
  locale: Locale;
}

/** The sheet that is printed: who, what, when, and where anybody can check it. */
export async function CertificateSheet({ certificate, locale }: CertificateSheetProps) {
  const { id, name, track, exercises, holding, issuedAt, revokedAt } = certificate;
  const t = await getTranslations({ locale, namespace: 'certificate' });
  const names = await getTranslations({ locale, namespace: 'board.names' });
  const format = await getFormatter({ locale });
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <article
      data-certificate
      className="flex flex-col gap-8 border border-line-strong bg-surface p-6 sm:p-12 print:border-0 print:p-0"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Mark />
        Layerwise
      </p>
      {revokedAt === null ? (
        <>
          <div className="flex flex-col gap-3">
            <h1 className="text-muted">{t('heading', { track: names(track) })}</h1>
            <p className="text-3xl font-semibold wrap-anywhere sm:text-4xl">{name}</p>
            <p className="max-w-[38rem] text-lg">
              {t('statement', { count: exercises.length, track: names(track) })}
            </p>
            <p>{day(issuedAt)}</p>
          </div>
          {holding < exercises.length && (
            <p className="border-l-2 border-warn pl-3 text-sm">
              {t('corrected', { holding, count: exercises.length })}
            </p>
          )}
          <section aria-labelledby="exercises" className="flex flex-col gap-2">
            <h2 id="exercises" className="text-sm text-muted">
              {t('exercises')}
            </h2>
            <ul className="gap-x-8 text-sm sm:columns-2">
              {(await titlesOf(exercises, locale)).map((title) => (
                <li key={title} className="break-inside-avoid py-0.5">
                  {title}
                </li>
              ))}
            </ul>
          </section>
        </>
      ) : (
        <div className="flex flex-col gap-3">
          <h1 className="text-2xl font-semibold">{t('withdrawn')}</h1>
          <p>{t('withdrawnOn', { date: day(revokedAt) })}</p>
        </div>
      )}
      <p className="border-t border-line pt-4 text-sm wrap-anywhere text-muted">
        <ColonLabel>{t('check')}</ColonLabel>
        <span className="text-ink">{`${environment().publicUrl}/${locale}/certificates/${id}`}</span>
      </p>
    </article>
  );
}

/** An exercise that is no longer here is named by its id. */
async function titlesOf(ids: readonly string[], locale: Locale): Promise<string[]> {
  const exercises = await Promise.all(ids.map((id) => findListed(id)));
  return exercises.map((exercise, at) => exercise?.manifest.title[locale] ?? ids[at]!);
}
