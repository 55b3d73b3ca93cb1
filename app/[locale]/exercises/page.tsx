import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectSolved } from '#server/submissions/select.ts';

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'exercise' });
  return { title: t('title') };
}

export default async function ExercisesPage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const learner = await currentLearner();
  const [exercises, solved] = await Promise.all([
    loadAllExercises(),
    learner ? selectSolved(learner.id) : new Map<string, string[]>(),
  ]);
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      {exercises.length === 0 && <p>{t('empty')}</p>}
      <ul className="divide-y divide-line border-y border-line">
        {exercises.map(({ manifest: { id, title, difficulty, points } }) => (
          <li key={id}>
            <Link
              href={`/exercises/${id}`}
              className="flex flex-wrap items-baseline gap-x-4 py-3 hover:bg-sunken"
            >
              <span aria-hidden="true" className={solved.has(id) ? 'text-good' : 'text-muted'}>
                {solved.has(id) ? '●' : '○'}
              </span>
              <span className="font-medium">{title[locale]}</span>
              <span className="ml-auto text-sm text-muted tabular-nums">
                {t('difficulty', { level: difficulty })} · {t('points', { points })} ·{' '}
                {solved.has(id) ? t('solved') : t('notSolved')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
