import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { LearningPath } from '#server/path/learning-path.ts';
import type { PathProgress, StageState } from '#server/path/progress.ts';

interface StageListProps {
  path: LearningPath;
  progress: PathProgress;
  states: ReadonlyMap<string, StageState>;
  locale: Locale;
}

/** The path in its recommended order: what each stage teaches, and how far the learner has come in it. */
export async function StageList({ path, progress, states, locale }: StageListProps) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <section aria-labelledby="path" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="path" className="text-lg font-semibold">
          {t('path')}
        </h2>
        <Link href="/path" className="link">
          {t('openMap')}
        </Link>
      </div>
      <ol className="border-t border-line">
        {path.stages.map(({ id, number, title, exercises, topics }) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[2rem_16rem_9rem_1fr]"
          >
            <span className="text-muted tabular-nums max-sm:hidden">{number}</span>
            <span className="font-medium">{title[locale]}</span>
            <span>
              {exercises.length > 0 && (
                <Link href={`/exercises#${id}`} className="link tabular-nums">
                  {exerciseCount(states.get(id)?.passed ?? 0, exercises.length, t)}
                </Link>
              )}
            </span>
            <span className="flex flex-wrap gap-x-5 gap-y-1">
              {topics.map((topic) => (
                <Link
                  key={topic.id}
                  href={`/topics/${topic.id}`}

                  className="text-muted underline decoration-line-strong hover:text-ink"
                >
                  {progress.topics.get(topic.id)?.isMastered && (
                    <span className="text-good">
                      <span aria-hidden="true">✓ </span>
                      <span className="sr-only">{t('mastered')}</span>
                    </span>
                  )}
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

function exerciseCount(
  passed: number,
  total: number,
  t: Awaited<ReturnType<typeof getTranslations<'home'>>>,
): string {
  return passed === 0 ? t('exercises', { count: total }) : t('exercisesPassed', { passed, total });
}
