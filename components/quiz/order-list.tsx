'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { Solution } from '#graders/quiz.ts';
import { moveStep, type Draft } from './draft.ts';
import { Html } from './html.tsx';
import { KeyCap } from './key-cap.tsx';

interface OrderListProps {
  steps: string[];
  sequence: number[];
  onChange: (draft: Draft) => void;
  onSay: (text: string) => void;
  solution: Solution | null;
}

/** Steps to be put in order: by their arrow buttons, or by ↑ and ↓ while one of them has the focus. */
export function OrderList({ steps, sequence, onChange, onSay, solution }: OrderListProps) {
  const t = useTranslations('quiz');
  const right = solution?.kind === 'sequence' ? solution : null;

  const move = (from: number, to: number): void => {
    if (right !== null || to < 0 || to >= sequence.length) return;
    onChange({ kind: 'sequence', sequence: moveStep(sequence, from, to) });
    onSay(t('movedTo', { position: to + 1, total: sequence.length }));
  };
  const moveByKey = (event: KeyboardEvent, place: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(place, place + step);
  };

  return (
    <div className="flex flex-col gap-3">
      {right === null && <p className="text-sm text-muted">{t('orderHint')}</p>}
      <ol className="flex flex-col border-t border-line">
        {sequence.map((step, place) => (
          <li
            key={step}
            id={`quiz-place-${step}`}
            tabIndex={right === null ? -1 : undefined}
            onKeyDown={(event) => moveByKey(event, place)}
            className="flex items-center gap-3 border-b border-line py-1.5"
          >
            <KeyCap number={place + 1} />
            <Html id={`quiz-step-${step}`} html={steps[step]!} className="min-w-0 grow" />
            {right === null ? (
              <MoveButtons
                step={step}
                onMove={(by) => move(place, place + by)}
                place={place}
                last={sequence.length - 1}
              />
            ) : (
              <Place
                placed={place}
                belongs={right.sequence.indexOf(step)}
                interchangeable={right.interchangeable}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PlaceProps {
  placed: number;
  belongs: number;
  interchangeable: number[][];
}

function Place({ placed, belongs, interchangeable }: PlaceProps) {
  const t = useTranslations('quiz');
  const isRight =
    placed === belongs ||
    interchangeable.some((group) => group.includes(placed + 1) && group.includes(belongs + 1));
  return (
    <span className={`text-sm ${isRight ? 'text-good' : 'text-bad'}`}>
      <span aria-hidden="true">{isRight ? '✓' : `✕ → ${belongs + 1}`}</span>
      <span className="sr-only">{isRight ? t('rightPick') : t('belongsAt', { position: belongs + 1 })}</span>
    </span>
  );
}

interface MoveButtonsProps {
  step: number;
  place: number;
  last: number;
  onMove: (by: -1 | 1) => void;
}

function MoveButtons({ step, place, last, onMove }: MoveButtonsProps) {
  const t = useTranslations('quiz');
  const button =
    'flex size-11 items-center justify-center rounded border border-line-strong aria-disabled:border-line aria-disabled:text-line-strong';
  return (
    <span className="flex gap-1">
      <button
        type="button"
        id={`quiz-up-${step}`}
        onClick={() => onMove(-1)}
        aria-disabled={place === 0}
        aria-label={t('moveUp')}
        aria-labelledby={`quiz-up-${step} quiz-step-${step}`}
        className={button}
      >
        ↑
      </button>
      <button
        type="button"
        id={`quiz-down-${step}`}
        onClick={() => onMove(1)}
        aria-disabled={place === last}
        aria-label={t('moveDown')}
        aria-labelledby={`quiz-down-${step} quiz-step-${step}`}
        className={button}
      >
        ↓
      </button>
    </span>
  );
}
