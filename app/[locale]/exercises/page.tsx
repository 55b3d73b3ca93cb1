import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { loadListed } from '#server/exercises/listed.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { groupExercises } from '#server/path/group-exercises.ts';
import { readPath } from '#server/path/read-path.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { ExerciseRow } from './_components/exercise-row.tsx';

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'exercise' });
  return { title: t('title'), description: t('lead') };
}

export default async function ExercisesPage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const learner = await currentLearner();
  const [exercises, solved] = await Promise.all([
    loadListed(),
    learner ? selectSolved(learner.id) : new Map<string, string[]>(),
  ]);
  const groups = groupExercises(readPath().stages, exercises);
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-10 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
        <p>
          <Link className="link" href="/network">
            {t('toNetwork')}
          </Link>
        </p>
      </header>
      {groups.length === 0 && <p>{t('empty')}</p>}
      {groups.map(({ stage, exercises: listed }) => (
        <section key={stage?.id} id={stage?.id} className="flex scroll-mt-4 flex-col gap-3">
          <h2 className="text-lg font-semibold">{stage?.title[locale] ?? t('unplaced')}</h2>
          <ul className="divide-y divide-line border-y border-line">
            {listed.map(({ manifest }) => (
              <ExerciseRow
                key={manifest.id}
                manifest={manifest}
                solved={solved.get(manifest.id) ?? []}
                locale={locale}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
