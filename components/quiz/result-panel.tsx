'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { gradeOfKey } from '#components/review/grade-of-key.ts';
import { ReturnLine } from '#components/review/return-line.tsx';
import { ColonLabel } from '#components/shell/colon-label.tsx';
import type { ResultView } from '#graders/quiz.ts';
import type { Grade } from '#graders/review.ts';
import { Link } from '#i18n/navigation.ts';
import { ErratumBox } from './erratum-box.tsx';
import { Html } from './html.tsx';
import { SourcesLine } from './sources-line.tsx';

interface NextSteps {
  nextLabel: string;
  onNext: () => void;
  onAgain: () => void;
}

interface ResultPanelProps extends NextSteps {
  result: ResultView;
  /** Gives this review the learner's own grade. */
  onGrade: (grade: Grade) => void;
  /** Where points are not what it is about. */
  hidesPoints?: boolean;
}

const colours = { right: 'border-good', partial: 'border-warn', wrong: 'border-bad' };

/** What the answer was worth, what it probably came from, and why the right answer is right. */
export function ResultPanel({ result, onGrade, hidesPoints = false, ...actions }: ResultPanelProps) {
  const t = useTranslations('quiz');
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { outcome, erratum, exercise } = result;
  const others = result.sources.filter(
    ({ text }) => !erratum?.sources.some((source) => source.text === text),
  );
  return (
    <div
      ref={panel}
      onKeyDown={(event) => {
        const grade = gradeOfKey(event);
        if (grade !== null) onGrade(grade);
      }}
      className={`flex scroll-my-4 flex-col gap-4 border-l-2 pl-4 ${colours[outcome]}`}
    >
      <OutcomeLine result={result} hidesPoints={hidesPoints && result.points === 0} />
      {outcome !== 'right' && <RightAnswer result={result} />}
      {result.feedbackHtml.length > 1 && result.answer.kind === 'text' && <p>{t('oneOf')}</p>}
      {result.feedbackHtml.map((html) => (
        <Html key={html} as="p" html={html} className="prose" />
      ))}
      <div>
        <h3 className="text-sm font-medium text-muted">{t('why')}</h3>
        <Html as="p" html={result.explanationHtml} className="prose" />
      </div>
      {erratum && (
        <ErratumBox
          {...erratum}
          labels={{
            misstated: t('misstated'),
            said: t('said'),
            correct: t('correct'),
            sources: t('sources'),
          }}
        />
      )}
      {others.length > 0 && <SourcesLine label={t('source')} sources={others} />}
      {exercise !== null && (
        <p>
          <Link href={`/exercises/${exercise}`} className="link">
            {t('deeper')} →
          </Link>
        </p>
      )}
      <ReturnLine review={result.review} returns={result.returns} onGrade={onGrade} />
      <Actions {...actions} nextWorth={result.nextWorth} mayImprove={outcome !== 'right' && !hidesPoints} />
    </div>
  );
}

interface OutcomeLineProps {
  result: ResultView;
  hidesPoints: boolean;
}

function OutcomeLine({ result: { outcome, score, points }, hidesPoints }: OutcomeLineProps) {
  const t = useTranslations('quiz');
  const mark = { right: '✓', partial: '◐', wrong: '✕' }[outcome];
  const colour = { right: 'text-good', partial: 'text-warn', wrong: 'text-bad' }[outcome];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <strong className={`text-lg font-semibold ${colour}`}>
        <span aria-hidden="true">{mark} </span>
        {t(`outcome.${outcome}`)}
      </strong>
      <span className="text-muted tabular-nums">
        {outcome === 'partial' && `${t('score', { percent: Math.round(100 * score) })} `}
        {!hidesPoints && t('earned', { points })}
      </span>
    </p>
  );
}

interface ActionsProps extends NextSteps {
  /** What a further attempt can earn. */
  nextWorth: number;
  mayImprove: boolean;
}

/** The way on has the focus, so that Enter goes on; a held key must not. */
function Actions({ nextWorth, nextLabel, onNext, onAgain, mayImprove }: ActionsProps) {
  const t = useTranslations('quiz');
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    next.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <button
        ref={next}
        type="button"
        onClick={onNext}
        onKeyDown={(event) => event.repeat && event.preventDefault()}
        className="h-11 rounded border border-accent bg-accent px-5 font-medium text-on-accent"
      >
        {nextLabel}
      </button>
      <button type="button" onClick={onAgain} className="h-11 rounded border border-line-strong px-4">
        {t('again')}
      </button>
      {mayImprove && (
        <span className="text-sm text-muted">
          {nextWorth > 0 ? t('againWorth', { worth: nextWorth }) : t('againPractice')}
        </span>
      )}
    </div>
  );
}

/** A value or a word; what is chosen or arranged shows its right answer in place. */
function RightAnswer({ result: { solution } }: { result: ResultView }): ReactNode {
  const t = useTranslations('quiz');
  const locale = useLocale();
  if (solution.kind !== 'value' && solution.kind !== 'accepted') return null;
  const text =
    solution.kind === 'value'
      ? [solution.text, solution.unit].filter(Boolean).join(' ')
      : solution.forms.join(locale === 'zh' ? '、' : ', ');
  return (
    <p>
      <ColonLabel>{t('rightAnswer')}</ColonLabel>
      <strong className="font-mono font-semibold">{text}</strong>
    </p>
  );
}
