'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { AttemptView, Card, ResultView } from '#graders/quiz.ts';
import { AnswerControl } from './answer-control.tsx';
import type { Problem } from './send-json.ts';
import type { Draft } from './draft.ts';
import { Html } from './html.tsx';
import { toggleOption } from './option-list.tsx';
import { useSlots, type Slots } from './use-slots.ts';

interface QuestionFormProps {
  attempt: AttemptView;
  draft: Draft;
  result: ResultView | null;
  problem: Problem | null;
  isMarking: boolean;
  /** Whether the learner asked for this question just now, so that the focus belongs to it. */
  takesFocus: boolean;
  onChange: (draft: Draft) => void;
  onCheck: () => void;
  onSay: (text: string) => void;
  /** The problem, if there is one: stands between the answer and its button. */
  children: ReactNode;
}

export function QuestionForm(props: QuestionFormProps) {
  const { attempt, draft, result, problem, isMarking, takesFocus, onChange, onCheck, onSay, children } =
    props;
  const t = useTranslations('quiz');
  const slots = useSlots(
    draft.kind === 'pairs' || draft.kind === 'tiles' ? draft : { kind: 'tiles', slots: [] },
    onChange,
    ({ slot, card }) => {
      const place = t(attempt.question.type === 'match' ? 'row' : 'blank', { number: slot + 1 });
      onSay(`${place}: ${card === null ? t('empty') : cardsOf(attempt)[card]!.name}`);
    },
  );
  const form = useFocus(takesFocus);

  const { question } = attempt;
  const choose = (number: number): void => chooseNumber(number, { attempt, draft, slots, onChange });
  const isInvalid =
    problem !== null && (problem.code.startsWith('number') || problem.code === 'answerIncomplete');
  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      aria-labelledby="quiz-item quiz-prompt"
      onKeyDown={(event) => {
        const number = keyNumber(event);
        if (number !== null && result === null) choose(number);
        // Browsers submit from a field; while the question or one of its steps has the focus, Enter means the same.
        else if (event.key === 'Enter' && !isControl(event.target) && !event.repeat) onCheck();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
      className="flex scroll-mt-4 flex-col gap-5 outline-none"
    >
      {attempt.promptHtml !== '' && (
        <Html as="p" id="quiz-prompt" html={attempt.promptHtml} className="prose text-lg" />
      )}
      {question.type === 'single' && result === null && (
        <p className="-mt-3 text-sm text-muted">{t('chooseOne')}</p>
      )}
      <AnswerControl
        solution={result?.solution ?? null}
        {...{ question, draft, slots, isInvalid, onChange, onSay }}
      />
      {children}
      {result === null && (
        <button
          type="submit"
          aria-disabled={isMarking}
          className="h-11 self-start rounded border border-accent bg-accent px-5 font-medium text-on-accent aria-disabled:opacity-60"
        >
          {isMarking ? t('checking') : t('check')}
        </button>
      )}
    </form>
  );
}

/** Takes the focus once, when the learner has asked for the question: before it is painted, so that no key is lost. */
function useFocus(isWanted: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (!isWanted) return;
    const field = form.current?.querySelector<HTMLElement>('#quiz-answer') ?? form.current;
    field?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [isWanted]);
  return form;
}

interface Chosen {
  attempt: AttemptView;
  draft: Draft;
  slots: Slots;
  onChange: (draft: Draft) => void;
}

/** What the keys 1–9 do: pick an option, put a card into the active place, or take hold of a step. */
function chooseNumber(number: number, { attempt, draft, slots, onChange }: Chosen): void {
  const { question } = attempt;
  if (draft.kind === 'option' || draft.kind === 'options') {
    if ('options' in question && number <= question.options.length) onChange(toggleOption(draft, number - 1));
  } else if (draft.kind === 'sequence') {
    document.getElementById(`quiz-place-${draft.sequence[number - 1] ?? ''}`)?.focus();
  } else if (number <= cardsOf(attempt).length) {
    slots.place(number - 1);
  }
}

/** Whether Enter has a meaning of its own there: fields submit, buttons are pressed. */
function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('a, button, input, summary');
}

/** The digit of a plain key press outside text fields; null for every other key. */
function keyNumber(event: KeyboardEvent): number | null {
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return null;
  return Number(event.key);
}

function cardsOf({ question }: AttemptView): Card[] {
  if (question.type === 'match') return question.cards;
  return question.type === 'fill' ? question.tiles : [];
}
