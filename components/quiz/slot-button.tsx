'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Card } from '#graders/quiz.ts';
import { Html } from './html.tsx';

interface SlotButtonProps {
  label: string;
  /** Id of the element that this place belongs to, read out before its name. */
  describes?: string;
  card: Card | null;
  isActive: boolean;
  /** Once it is marked: the card that belongs here; null before. */
  right: Card | null;
  onChoose: () => void;
}

/** A place for a card. Choosing an empty one makes it the next to be filled; choosing a filled one empties it. */
export function SlotButton({ label, describes, card, isActive, right, onChoose }: SlotButtonProps) {
  const t = useTranslations('quiz');
  const id = useId();
  const isMarked = right !== null;
  const isRight = card === right;
  const verdict = isRight ? 'border-good text-good' : 'border-bad text-bad';
  return (
    <span className="inline-flex flex-wrap items-center gap-2 align-middle">
      <button
        type="button"
        onClick={onChoose}
        disabled={isMarked}
        aria-current={isActive ? 'true' : undefined}
        aria-labelledby={describes && `${describes} ${id}`}
        className={`inline-flex min-h-9 min-w-16 items-center justify-center gap-1 rounded border border-dashed px-2 py-1 text-left aria-[current]:border-solid aria-[current]:border-accent aria-[current]:bg-accent-soft disabled:border-solid ${isMarked ? verdict : 'border-line-strong'}`}
      >
        <span id={id} className="sr-only">{`${label}: ${card?.name ?? t('empty')}`}</span>
        {card && <Html html={card.html} aria-hidden="true" />}
        {isMarked && <span aria-hidden="true">{isRight ? '✓' : '✕'}</span>}
        {isMarked && isRight && <span className="sr-only">{t('rightPick')}</span>}
      </button>
      {isMarked && !isRight && (
        <span className="text-good">
          <span aria-hidden="true">→ </span>
          <span className="sr-only">
            {t('rightHere')} {right.name}
          </span>
          <Html html={right.html} aria-hidden="true" />
        </span>
      )}
    </span>
  );
}
