import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '#graders/text.ts';
import { ExerciseMark, markSize, TopicMark } from './marks.tsx';

/** What the marks of the path mean. */
export async function Legend({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'path' });
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
      <Entry text={t('legendTopic')}>
        <TopicMark share={0.6} />
      </Entry>
      <Entry text={t('legendExercise')}>
        <ExerciseMark tiers={['loops', 'tensor', 'kernel']} solved={['loops', 'tensor']} />
      </Entry>
    </ul>
  );
}

function Entry({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg width={markSize} height={markSize} aria-hidden="true" className="shrink-0 text-ink">
        {children}
      </svg>
      {text}
    </li>
  );
}
