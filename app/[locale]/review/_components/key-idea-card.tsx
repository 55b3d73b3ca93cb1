'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { newId } from '#components/quiz/new-id.ts';
import { ProblemText } from '#components/quiz/problem-text.tsx';
import type { Problem } from '#components/quiz/send-json.ts';
import { useRequest } from '#components/quiz/use-request.ts';
import { GradeButtons } from '#components/review/grade-buttons.tsx';
import { gradeOfKey } from '#components/review/grade-of-key.ts';
import { recallKeyIdea } from '#components/review/review-client.ts';
import type { Grade, QueuedCard } from '#graders/review.ts';
import { Link } from '#i18n/navigation.ts';
import { CardLine } from './card-line.tsx';
import type { CardSteps } from './card-steps.ts';

interface KeyIdeaCardProps extends CardSteps {
  card: Extract<QueuedCard, { kind: 'keyIdea' }>;
  idea: ReactNode;
}

/** The key idea of a solved exercise: recalled first, then compared with its statement and graded by the learner. */
export function KeyIdeaCard({ card, idea, heading, onNext }: KeyIdeaCardProps) {
  const t = useTranslations('review');
  const [isShown, setIsShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [id] = useState(newId);
  const { perform, retry } = useRequest(problem);

  const grade = (chosen: Grade): void => {
    setProblem(null);
    perform(() => recallKeyIdea(id, { exercise: card.exercise, grade: chosen }), {
      done: onNext,
      failed: setProblem,
    });
  };
  const link = { href: `/exercises/${card.exercise}`, label: t('exercise') };
  return (
    <section
      aria-labelledby="quiz-item idea-title"
      onKeyDown={(event) => {
        const chosen = isShown ? gradeOfKey(event) : null;
        if (chosen !== null) grade(chosen);
      }}
      className="flex flex-col gap-5"
    >
      <CardLine {...{ heading, card, link }} />
      <h2 id="idea-title" className="text-xl font-semibold">
        {card.title}
      </h2>
      <ul className="flex flex-col gap-1">
        {card.signatures.map((signature) => (
          <li key={signature}>
            <code className="text-sm break-words">{signature}</code>
          </li>
        ))}
      </ul>
      <p className="prose">{t('recall')}</p>
      {isShown ? (
        <ShownIdea idea={idea}>
          <GradeButtons choices={card.choices} current={null} onChoose={grade} />
          <ProblemText problem={problem} onRetry={retry} onRenew={retry} />
          <p>
            <Link href={link.href} className="link">
              {t('implementAgain')} →
            </Link>
          </p>
        </ShownIdea>
      ) : (
        <ShowButton onShow={() => setIsShown(true)} />
      )}
    </section>
  );
}

/** Has the focus, so that Enter goes on; a held key must not. */
function ShowButton({ onShow }: { onShow: () => void }) {
  const t = useTranslations('review');
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button
      ref={button}
      type="button"
      onClick={onShow}
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      className="h-11 self-start rounded border border-accent bg-accent px-5 font-medium text-on-accent"
    >
      {t('show')}
    </button>
  );
}

/** Takes the focus, so that it is read out and the keys of the grades work. */
function ShownIdea({ idea, children }: { idea: ReactNode; children: ReactNode }) {
  const t = useTranslations('review');
  const answer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => answer.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div
        ref={answer}
        tabIndex={-1}
        role="group"
        aria-label={t('idea')}
        className="border-l-2 border-accent pl-4 outline-none"
      >
        {idea}
      </div>
      <p className="text-muted">{t('gradeYourself')}</p>
      {children}
    </>
  );
}
