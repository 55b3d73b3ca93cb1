import { getTranslations } from 'next-intl/server';
import { formatDay } from '#components/review/format-day.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { isMastered, type TopicProgress } from '#server/quizzes/progress.ts';
import { TopicRing } from './topic-ring.tsx';

interface TopicEntryProps {
  id: string;
  title: string;
  summary: string;
  progress: TopicProgress;
  /** The day on which the first of its answered items returns, `YYYY-MM-DD`. */
  returns: string | null;
  /** Number of its stage on the path; null where the list is grouped by stages. */
  stage: number | null;
  locale: Locale;
}

/** One topic of the list: what it is about and how far the learner has come. */
export async function TopicEntry({ id, title, summary, progress, returns, stage, locale }: TopicEntryProps) {
  const t = await getTranslations({ locale, namespace: 'quiz' });
  const { items, points, reachable } = progress;
  const done = items.filter(({ attempts }) => attempts > 0).length;
  const line =
    done === 0
      ? t('untouchedLine', { total: items.length, reachable })
      : t('topicLine', { done, total: items.length, points, reachable });
  return (
    <li className="border-b border-line">
      <Link href={`/topics/${id}`} className="group flex items-start gap-4 py-4">
        <TopicRing share={points / reachable} />
        <span className="flex min-w-0 grow flex-col gap-0.5">
          <span className="font-medium group-hover:underline">{title}</span>
          <span className="text-muted">{summary}</span>
          <span className="text-sm text-muted tabular-nums">
            {line}
            {isMastered(progress) && <span className="text-good"> · ✓ {t('mastered')}</span>}
            {returns !== null && ` · ${t('returns', { day: formatDay(returns, locale) })}`}
            {stage !== null && ` · ${t('inStage', { stage })}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
