'use client';

import type { Question, Solution } from '#graders/quiz.ts';
import type { Draft } from './draft.ts';
import { FillBlanks } from './fill-blanks.tsx';
import { MatchRows } from './match-rows.tsx';
import { OptionList } from './option-list.tsx';
import { OrderList } from './order-list.tsx';
import { TextAnswer } from './text-answer.tsx';
import type { Slots } from './use-slots.ts';

interface AnswerControlProps {
  question: Question;
  draft: Draft;
  slots: Slots;
  solution: Solution | null;
  isInvalid: boolean;
  onChange: (draft: Draft) => void;
  onSay: (text: string) => void;
}

/** The control of the question's type; with a solution it shows how the answer was. */
export function AnswerControl({
  question,
  draft,
  slots,
  solution,
  isInvalid,
  onChange,
  onSay,
}: AnswerControlProps) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      if (draft.kind !== 'option' && draft.kind !== 'options') return null;
      return <OptionList options={question.options} draft={draft} onChange={onChange} solution={solution} />;
    case 'numeric':
    case 'param':
    case 'short': {
      if (draft.kind !== 'text') return null;
      const isNumber = question.type !== 'short';
      const unit = question.type === 'short' ? null : question.unit;
      return <TextAnswer {...{ isNumber, unit, isInvalid, solution, onChange }} text={draft.text} />;
    }
    case 'order':
      if (draft.kind !== 'sequence') return null;
      return (
        <OrderList steps={question.steps} sequence={draft.sequence} {...{ onChange, onSay, solution }} />
      );
    case 'match':
      return <MatchRows {...{ question, slots, solution }} />;
    case 'fill':
      return <FillBlanks {...{ question, slots, solution }} />;
  }
}
