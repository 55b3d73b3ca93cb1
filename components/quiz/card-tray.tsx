'use client';

import type { Card } from '#graders/quiz.ts';
import { Html } from './html.tsx';
import { KeyCap } from './key-cap.tsx';

interface CardTrayProps {
  label: string;
  cards: Card[];
  slots: (number | null)[];
  onChoose: (card: number) => void;
  isSymbols: boolean;
}

/** The cards or tiles to choose from; one that lies in a slot is pressed, and choosing it again moves it. */
export function CardTray({ label, cards, slots, onChoose, isSymbols }: CardTrayProps) {
  return (
    <ul
      aria-label={label}
      className={isSymbols ? 'flex flex-wrap gap-2' : 'flex flex-col gap-2 sm:flex-row sm:flex-wrap'}
    >
      {cards.map(({ html, name }, at) => (
        <li key={at}>
          <button
            type="button"
            onClick={() => onChoose(at)}
            aria-pressed={slots.includes(at)}
            className="flex min-h-11 w-full min-w-14 items-baseline gap-2 rounded border border-line-strong bg-surface px-3 py-2 text-left aria-pressed:border-line aria-pressed:bg-transparent aria-pressed:text-muted"
          >
            <KeyCap number={at + 1} />
            <span className="sr-only">{name}</span>
            <Html html={html} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
