import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { TopicGroup } from '#server/quizzes/group-topics.ts';
import type { TopicProgress } from '#server/quizzes/progress.ts';
import { TopicEntry } from './topic-entry.tsx';

interface TopicGroupSectionProps {
  group: TopicGroup;
  progressOf: ReadonlyMap<string, TopicProgress>;
  /** The day on which each answered item returns. */
  returns: ReadonlyMap<string, string>;
  /** Number of the stage of each topic. */
  stageOf: ReadonlyMap<string, number>;
  /** Whether a topic that answers a question of the FAQ is listed by that question. */
  asksQuestions: boolean;
  locale: Locale;
}

/** A section of the FAQ or a stage of the path: its topics and how far the learner has come in them. */
export async function TopicGroupSection(props: TopicGroupSectionProps) {
  const { group, progressOf, returns, stageOf, asksQuestions, locale } = props;
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const { title, stage, needs, topics } = group;
  const progress = topics.map(({ id }) => progressOf.get(id)!);
  const sum = (part: 'points' | 'reachable'): number =>
    progress.reduce((total, each) => total + each[part], 0);
  const id = `group-${topics[0]!.id}`;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id={id} className="text-lg font-semibold">
          {stage === null ? title[locale] : t('stage', { stage, title: title[locale] })}
        </h2>
        <span className="text-sm text-muted tabular-nums">
          {t('points', { points: sum('points'), reachable: sum('reachable') })}
        </span>
        {needs.length > 0 && (
          <span className="text-sm text-muted">
            {t('buildsOn', { stages: needs.map((need) => need[locale]).join(t('listSeparator')) })}
          </span>
        )}
      </div>
      <ul className="flex flex-col border-t border-line">
        {topics.map(({ id: topicId, title: name, question, summary, items }, at) => (
          <TopicEntry
            key={topicId}
            id={topicId}
            title={(asksQuestions ? (question ?? name) : name)[locale]}
            summary={summary[locale]}
            progress={progress[at]!}
            returns={items.flatMap(({ item }) => returns.get(item.id) ?? []).sort()[0] ?? null}
            stage={stage === null ? (stageOf.get(topicId) ?? null) : null}
            locale={locale}
          />
        ))}
      </ul>
    </section>
  );
}
