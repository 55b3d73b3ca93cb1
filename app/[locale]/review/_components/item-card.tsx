'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { MisstatedMark } from '#components/quiz/misstated-mark.tsx';
import { ProblemText } from '#components/quiz/problem-text.tsx';
import { QuestionForm } from '#components/quiz/question-form.tsx';
import { ResultPanel } from '#components/quiz/result-panel.tsx';
import { useQuiz } from '#components/quiz/use-quiz.ts';
import type { QueuedCard } from '#graders/review.ts';
import { CardLine } from './card-line.tsx';
import type { CardSteps } from './card-steps.ts';

interface ItemCardProps extends CardSteps {
  card: Extract<QueuedCard, { kind: 'item' }>;
}

/** A quiz item, asked again with other numbers and another order of its options. */
export function ItemCard({ card, heading, isLast, locale, onNext }: ItemCardProps) {
  const [t, tReview] = [useTranslations('quiz'), useTranslations('review')];
  const item = { id: card.item, topic: card.topic, attempts: 0, best: 0, points: 0, returns: null };
  const quiz = useQuiz({ items: [item], openAttempt: null, locale });
  const [said, setSaid] = useState('');
  const { attempt, draft, phase, problem, result } = quiz.state;
  const { open } = quiz;
  const begin = useEffectEvent(() => open(0));
  useEffect(() => begin(), []);
  return (
    <section aria-labelledby="quiz-item" className="flex flex-col gap-5">
      <CardLine {...{ heading, card }} link={{ href: `/topics/${card.topic.id}`, label: card.topic.title }}>
        {attempt?.misstated && <MisstatedMark label={t('misstated')} />}
      </CardLine>
      {attempt === null || draft === null ? (
        <>
          {problem === null && <p className="text-muted">{t('loading')}</p>}
          <ProblemText problem={problem} onRetry={quiz.retry} onRenew={() => open(0)} />
        </>
      ) : (
        <>
          <QuestionForm
            key={attempt.id}
            {...{ attempt, draft, result, problem }}
            isMarking={phase === 'marking'}
            takesFocus
            onChange={quiz.change}
            onCheck={quiz.check}
            onSay={setSaid}
          >
            <ProblemText problem={problem} onRetry={quiz.retry} onRenew={() => open(0)} />
          </QuestionForm>
          {result && (
            <ResultPanel
              key={`result ${attempt.id}`}
              result={result}
              hidesPoints
              nextLabel={isLast ? tReview('finish') : tReview('next')}
              onGrade={quiz.regrade}
              onNext={onNext}
              onAgain={() => open(0)}
            />
          )}
        </>
      )}
      <div role="status" className="sr-only">
        {result ? t(`outcome.${result.outcome}`) : said}
      </div>
    </section>
  );
}
