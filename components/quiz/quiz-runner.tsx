'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { formatDay } from '#components/review/format-day.ts';
import type { AttemptResponse, ItemProgress, QuizItem } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { MisstatedMark } from './misstated-mark.tsx';
import { ProblemText } from './problem-text.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { ProgressMarks } from './progress-marks.tsx';
import { QuestionForm } from './question-form.tsx';
import { firstOpen } from './quiz-state.ts';
import { QuizSummary, type Onwards } from './quiz-summary.tsx';
import { ResultPanel } from './result-panel.tsx';
import { useQuiz, type Quiz } from './use-quiz.ts';

type LinkTarget = ComponentProps<typeof Link>['href'];

interface QuizRunnerProps {
  items: QuizItem[];
  /** Zero where the questions bring no points, as an instructor's own do not: none are spoken of. */
  reachable: number;
  /** An attempt that was left open, to go on with. */
  open: AttemptResponse | null;
  /** The way on from the summary, beside the list of topics. */
  onwards?: Onwards;
  /** Where only those are taken that are not right yet; offered while no item is open. */
  onlyWrong?: LinkTarget;
  locale: Locale;
}

/** More items than this are counted, not shown as marks. */
const mostMarks = 40;

/** A list of items, one at a time. */
export function QuizRunner({ items, reachable, open, onwards, onlyWrong, locale }: QuizRunnerProps) {
  const t = useTranslations('quiz');
  const quiz = useQuiz({ items, openAttempt: open, locale });
  const [said, setSaid] = useState('');
  const { phase, index, problem, result } = quiz.state;
  const points = quiz.state.items.reduce((sum, item) => sum + item.points, 0);
  const isOpen = phase !== 'closed' && phase !== 'summary';
  const bringsPoints = reachable > 0;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        {items.length > mostMarks ? (
          <ProgressBar items={quiz.state.items} />
        ) : (
          <ProgressMarks items={quiz.state.items} current={isOpen ? index : null} onChoose={quiz.open} />
        )}
        <span className="text-sm text-muted tabular-nums">
          {bringsPoints ? t('points', { points, reachable }) : t('answered', countAnswered(quiz.state.items))}
        </span>
      </div>
      {phase === 'closed' && <Closed quiz={quiz} {...{ bringsPoints, onlyWrong }} />}
      {phase === 'opening' && problem === null && <p className="text-muted">{t('loading')}</p>}
      {phase === 'opening' && (
        <ProblemText problem={problem} onRetry={quiz.retry} onRenew={() => quiz.open(index)} />
      )}
      {isOpen && (
        <CurrentItem
          key={quiz.state.attempt?.id}
          quiz={quiz}
          isResumed={quiz.state.attempt?.id === open?.attempt.id}
          bringsPoints={bringsPoints}
          onSay={setSaid}
        />
      )}
      {phase === 'summary' && (
        <QuizSummary items={quiz.state.items} {...{ reachable, onwards }} onOpen={quiz.open} />
      )}
      <div role="status" className="sr-only">
        {result
          ? `${t(`outcome.${result.outcome}`)} ${bringsPoints ? t('earned', { points: result.points }) : ''}`
          : said}
      </div>
    </div>
  );
}

function countAnswered(items: readonly ItemProgress[]): { done: number; total: number } {
  return { done: items.filter(({ attempts }) => attempts > 0).length, total: items.length };
}

interface ClosedProps {
  quiz: Quiz;
  bringsPoints: boolean;
  onlyWrong: LinkTarget | undefined;
}

function Closed({ quiz, bringsPoints, onlyWrong }: ClosedProps) {
  const t = useTranslations('quiz');
  const { items } = quiz.state;
  const isFresh = items.every(({ attempts }) => attempts === 0);
  const wrong = items.filter(({ attempts, best }) => attempts > 0 && best < 1).length;
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-muted">
        {t(bringsPoints ? 'startHint' : 'authoredHint', { total: items.length })}{' '}
        <span className="pointer-coarse:hidden">{t('keysHint')}</span>
      </p>
      <button
        type="button"
        onClick={() => quiz.open(firstOpen(items))}
        className="h-11 rounded border border-accent bg-accent px-5 font-medium text-on-accent"
      >
        {isFresh ? t('start') : t('resume')}
      </button>
      {onlyWrong && wrong > 0 && (
        <Link href={onlyWrong} className="link">
          {t('onlyWrong', { count: wrong })}
        </Link>
      )}
    </div>
  );
}

interface CurrentItemProps {
  quiz: Quiz;
  isResumed: boolean;
  bringsPoints: boolean;
  onSay: (text: string) => void;
}

function CurrentItem({ quiz, isResumed, bringsPoints, onSay }: CurrentItemProps) {
  const t = useTranslations('quiz');
  const locale = useLocale();
  const { state, open, finish } = quiz;
  const { attempt, draft, index, items, phase, problem, result } = state;
  if (attempt === null || draft === null) return null;
  const { topic, returns } = items[index]!;
  const isLast = index === items.length - 1;
  return (
    <section aria-labelledby="quiz-item" className="flex flex-col gap-5">
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-muted tabular-nums">
        <span id="quiz-item" className="font-medium text-ink">
          {t('itemHeading', { number: index + 1, total: items.length })}
        </span>
        {topic && (
          <Link href={`/topics/${topic.id}`} className="link">
            {topic.title}
          </Link>
        )}
        <span>{t('difficulty', { difficulty: attempt.difficulty })}</span>
        {result === null && bringsPoints && <span>{t('worth', { worth: attempt.worth })}</span>}
        {attempt.misstated && <MisstatedMark label={t('misstated')} />}
        {result === null && returns !== null && (
          <span>{t('returns', { day: formatDay(returns, locale) })}</span>
        )}
      </p>
      <QuestionForm
        {...{ attempt, draft, result, problem, onSay }}
        isMarking={phase === 'marking'}
        takesFocus={!isResumed}
        onChange={quiz.change}
        onCheck={quiz.check}
      >
        <ProblemText problem={problem} onRetry={quiz.retry} onRenew={() => open(index)} />
      </QuestionForm>
      {result && (
        <ResultPanel
          result={result}
          hidesPoints={!bringsPoints}
          nextLabel={isLast ? t('finish') : t('next')}
          onGrade={quiz.regrade}
          onNext={() => (isLast ? finish() : open(index + 1))}
          onAgain={() => open(index)}
        />
      )}
    </section>
  );
}
