import { getFormatter, getTranslations } from 'next-intl/server';
import type { TopicStatistics } from '#graders/class-statistics.ts';
import type { Locale } from '#graders/text.ts';
import { ItemDetails } from './item-details.tsx';
import { ItemPlot } from './item-plot.tsx';
import { tellCount } from './tell-count.ts';
import { NumberTable } from './number-table.tsx';

/** A topic's questions: how hard each was, and whether those who know the rest know it too. */
export async function TopicSection({
  topic,
  title,
  locale,
}: {
  topic: TopicStatistics;
  title: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const format = await getFormatter({ locale });
  const share = (value: number | null): string =>
    value === null ? '–' : format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const correlation = (value: number | null): string =>
    value === null ? '–' : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const points = topic.items.flatMap(({ id, difficulty, discrimination }, at) =>
    difficulty === null || discrimination === null
      ? []
      : [{ id, number: at + 1, difficulty, discrimination }],
  );
  return (
    <section aria-labelledby="topic" className="flex flex-col gap-6">
      <h2 id="topic" className="text-lg font-semibold">
        {title}
      </h2>
      <p>{t('topicLearners', { count: tellCount(topic.learners) })}</p>
      <p className="max-w-[72ch] text-muted">{t('topicLead')}</p>
      {points.length > 0 && <ItemPlot points={points} />}
      <NumberTable
        caption={t('itemTable')}
        columns={[t('number'), t('question'), t('learners'), t('difficulty'), t('discrimination')]}
        rows={topic.items.map((item, at) => [
          String(at + 1),
          item.id,
          tellCount(item.learners),
          share(item.difficulty),
          correlation(item.discrimination),
        ])}
      />
      <h3 className="font-semibold">{t('answers')}</h3>
      {topic.items.map((item, at) => (
        <ItemDetails key={item.id} item={item} number={at + 1} locale={locale} />
      ))}
    </section>
  );
}
