'use client';

import { useTranslations } from 'next-intl';
import type { Question, Solution } from '#graders/quiz.ts';
import { CardTray } from './card-tray.tsx';
import { Html } from './html.tsx';
import { SlotButton } from './slot-button.tsx';
import type { Slots } from './use-slots.ts';

interface MatchRowsProps {
  question: Extract<Question, { type: 'match' }>;
  slots: Slots;
  solution: Solution | null;
}

export function MatchRows({ question, slots, solution }: MatchRowsProps) {
  const t = useTranslations('quiz');
  const right = solution?.kind === 'cards' ? solution.cards : null;
  return (
    <div className="flex flex-col gap-5">
      <ol className="flex flex-col border-t border-line">
        {question.left.map((html, row) => {
          const card = slots.cards[row] ?? null;
          return (
            <li
              key={row}
              className="grid items-center gap-x-6 gap-y-1 border-b border-line py-2 sm:grid-cols-2"
            >
              <Html id={`quiz-left-${row}`} html={html} />
              <SlotButton
                label={t('row', { number: row + 1 })}
                describes={`quiz-left-${row}`}
                card={card === null ? null : question.cards[card]!}
                isActive={right === null && slots.active === row}
                right={right === null ? null : question.cards[right[row]!]!}
                onChoose={() => slots.choose(row)}
              />
            </li>
          );
        })}
      </ol>
      {right === null && (
        <>
          <p className="text-sm text-muted">{t('matchHint')}</p>
          <CardTray
            label={t('cards')}
            cards={question.cards}
            slots={slots.cards}
            onChoose={slots.place}
            isSymbols={false}
          />
        </>
      )}
    </div>
  );
}
