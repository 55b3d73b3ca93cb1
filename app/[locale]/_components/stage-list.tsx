import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { readPath } from '#server/path/read-path.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';

/** The path in its recommended order: what each stage teaches, by the exercises and quizzes that are written. */
export async function StageList({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  const exercises = new Set((await loadAllExercises()).map(({ manifest }) => manifest.id));
  const topics = new Map(loadTopics().map((topic) => [topic.id, topic]));
  const stages = readPath().stages.map((stage) => ({
    ...stage,
    written: stage.exercises.filter((id) => exercises.has(id)).length,
    topics: stage.topics.flatMap((id) => topics.get(id) ?? []),
  }));
  return (
    <section aria-labelledby="path" className="flex flex-col gap-4">
      <h2 id="path" className="text-lg font-semibold">
        {t('path')}
      </h2>
      <ol className="border-t border-line">
        {stages
          .filter(({ written, topics: shown }) => written > 0 || shown.length > 0)
          .map(({ id, title, written, topics: shown }) => (
            <li key={id} className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[18rem_1fr]">
              <span className="font-medium">{title[locale]}</span>
              <span className="flex flex-wrap gap-x-5 gap-y-1">
                {written > 0 && (
                  <Link href={`/exercises#${id}`} className="link">
                    {t('exercises', { count: written })}
                  </Link>
                )}
                {shown.map((topic) => (
                  <Link
                    key={topic.id}
                    href={`/topics/${topic.id}`}
                    className="text-muted underline decoration-line-strong hover:text-ink"
                  >
                    {topic.title[locale]}
                  </Link>
                ))}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
