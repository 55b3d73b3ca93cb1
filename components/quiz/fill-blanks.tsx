'use client';

import { useTranslations } from 'next-intl';
import type { Question, Solution } from '#graders/quiz.ts';
import { CardTray } from './card-tray.tsx';
import { Html } from './html.tsx';
import { SlotButton } from './slot-button.tsx';
import type { Slots } from './use-slots.ts';

interface FillBlanksProps {
  question: Extract<Question, { type: 'fill' }>;
  slots: Slots;
  solution: Solution | null;
}

export function FillBlanks({ question, slots, solution }: FillBlanksProps) {
  const t = useTranslations('quiz');
  const right = solution?.kind === 'tiles' ? solution.tiles : null;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-lg leading-10">
        {question.parts.map((part, at) => {
          if ('html' in part) return <Html key={at} html={part.html} />;
          const tile = slots.cards[part.blank] ?? null;
          return (
            <SlotButton
              key={at}
              label={t('blank', { number: part.blank + 1 })}
              card={tile === null ? null : question.tiles[tile]!}
              isActive={right === null && slots.active === part.blank}
              right={right === null ? null : question.tiles[right[part.blank]!]!}
              onChoose={() => slots.choose(part.blank)}
            />
          );
        })}
      </p>
      {right === null && (
        <>
          <p className="text-sm text-muted">{t('fillHint')}</p>
          <CardTray
            label={t('tiles')}
            cards={question.tiles}
            slots={slots.cards}
            onChoose={slots.place}
            isSymbols
          />
        </>
      )}
    </div>
  );
}
