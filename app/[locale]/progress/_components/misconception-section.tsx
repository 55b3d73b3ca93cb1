import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Markdown } from '#components/markdown/markdown.tsx';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { MetMisconception, QuizMisconceptions } from '#server/progress/misconceptions.ts';

interface MisconceptionSectionProps {
  met: readonly MetMisconception[];
  quizzes: readonly QuizMisconceptions[];
  locale: Locale;
}

/** What the learner took for right and what became of it. */
export async function MisconceptionSection({ met, quizzes, locale }: MisconceptionSectionProps) {
  const t = await getTranslations({ locale, namespace: 'progress' });
  if (met.length === 0 && quizzes.length === 0) return null;
  return (
    <section aria-labelledby="misconceptions" className="flex flex-col gap-3">
      <h2 id="misconceptions" className="text-lg font-semibold">
        {t('misconceptions')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {met.map(({ exerciseId, tier, exercise, text, isOvercome }, at) => (
          <Entry key={at} isOvercome={isOvercome} word={t(isOvercome ? 'overcome' : 'open')}>
            <Link className="link" href={`/exercises/${exerciseId}?tier=${tier}`}>
              {exercise[locale]}
            </Link>{' '}
            <span className="text-sm text-muted">{tier}</span>
            <Markdown source={text[locale]} locale={locale} />
          </Entry>
        ))}
        {quizzes.map(({ topicId, title, met: count, overcome }) => (
          <Entry
            key={topicId}
            isOvercome={overcome === count}
            word={t('overcomeOf', { overcome, met: count })}
          >
            <Link className="link" href={`/topics/${topicId}`}>
              {title[locale]}
            </Link>{' '}
            <span className="text-sm text-muted">{t('quiz')}</span>
          </Entry>
        ))}
      </ul>
    </section>
  );
}

function Entry({ isOvercome, word, children }: { isOvercome: boolean; word: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
      <div className="max-w-[34rem] min-w-0">{children}</div>
      <span className={`text-sm ${isOvercome ? 'text-good' : 'text-muted'}`}>
        <span aria-hidden="true">{isOvercome ? '✓' : '○'}</span> {word}
      </span>
    </li>
  );
}
