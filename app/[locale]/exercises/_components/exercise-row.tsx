import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { ListedManifest } from '#server/exercises/listed.ts';

interface ExerciseRowProps {
  manifest: ListedManifest;
  /** Tiers that the learner has verifiably solved. */
  solved: readonly string[];
  locale: Locale;
}

const MARKS = { none: '○', some: '◐', all: '●' };

/** One exercise of the list: what it is, what it is worth, and how far the learner has come. */
export async function ExerciseRow({ manifest, solved, locale }: ExerciseRowProps) {
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const { id, title, difficulty, points, tiers } = manifest;
  const total = Object.keys(tiers).length;
  const share = solved.length === 0 ? 'none' : solved.length < total ? 'some' : 'all';
  const states = {
    none: t('notSolved'),
    some: t('solvedTiers', { solved: solved.length, total }),
    all: t('solved'),
  };
  return (
    <li>
      <Link href={`/exercises/${id}`} className="flex items-baseline gap-4 py-3 hover:bg-sunken">
        <span aria-hidden="true" className={share === 'none' ? 'text-muted' : 'text-good'}>
          {MARKS[share]}
        </span>
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{title[locale]}</span>
          <span className="text-sm text-muted tabular-nums">
            {t('difficulty', { level: difficulty })} · {t('points', { points })} · {states[share]}
          </span>
        </span>
      </Link>
    </li>
  );
}
