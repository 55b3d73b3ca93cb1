'use client';

import { useTranslations } from 'next-intl';
import type { Solution } from '#graders/quiz.ts';
import type { Draft } from './draft.ts';

interface TextAnswerProps {
  isNumber: boolean;
  unit: string | null;
  text: string;
  onChange: (draft: Draft) => void;
  isInvalid: boolean;
  solution: Solution | null;
}

/** A number or a word. A number is not typed into a number field: those drop what they cannot read. */
export function TextAnswer({ isNumber, unit, text, onChange, isInvalid, solution }: TextAnswerProps) {
  const t = useTranslations('quiz');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="quiz-answer" className="text-sm font-medium">
        {t('answerLabel')}
      </label>
      <span className="flex items-baseline gap-3">
        <input
          id="quiz-answer"
          type="text"
          value={text}
          readOnly={solution !== null}
          onChange={({ target }) => onChange({ kind: 'text', text: target.value })}
          maxLength={200}
          inputMode={isNumber ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={isInvalid || undefined}
          aria-describedby={`quiz-unit quiz-hint${isInvalid ? ' quiz-problem' : ''}`}
          className={`h-11 rounded border border-line-strong bg-surface px-3 font-mono text-base read-only:border-line read-only:bg-transparent aria-invalid:border-bad ${isNumber ? 'w-48' : 'w-full max-w-80'}`}
        />
        {unit !== null && (
          <span id="quiz-unit" className="text-muted">
            {unit}
          </span>
        )}
      </span>
      {isNumber && solution === null && (
        <p id="quiz-hint" className="text-sm text-muted">
          {t('numberHint')}
        </p>
      )}
    </div>
  );
}
