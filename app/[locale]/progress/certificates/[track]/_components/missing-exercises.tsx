import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { TrackExercise } from '#server/certificates/track-exercises.ts';

interface MissingExercisesProps {
  missing: readonly TrackExercise[];
  total: number;
  locale: Locale;
}

export async function MissingExercises({ missing, total, locale }: MissingExercisesProps) {
  const t = await getTranslations({ locale, namespace: 'certificate' });
  return (
    <section aria-labelledby="missing" className="flex flex-col gap-3">
      <h2 id="missing" className="text-lg font-semibold">
        {t('missing', { count: missing.length, total })}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {missing.map(({ id, title }) => (
          <li key={id}>
            <Link className="link flex min-h-11 items-center" href={`/exercises/${id}`}>
              {title[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
