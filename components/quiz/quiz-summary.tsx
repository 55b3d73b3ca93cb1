'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import type { ItemProgress } from '#graders/quiz.ts';
import { Link } from '#i18n/navigation.ts';
import { firstOpen } from './quiz-state.ts';

export interface Onwards {
  href: string;
  label: string;
}

interface QuizSummaryProps {
  items: ItemProgress[];
  reachable: number;
  onwards?: Onwards | undefined;
  onOpen: (index: number) => void;
}

export function QuizSummary({ items, reachable, onwards, onOpen }: QuizSummaryProps) {
  const t = useTranslations('quiz');
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const right = items.filter(({ best }) => best === 1).length;
  const points = items.reduce((sum, item) => sum + item.points, 0);
  return (
    <section className="flex flex-col items-start gap-4">
      <h3 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        {t('done')}
      </h3>
      <p className="tabular-nums">
        {reachable > 0
          ? t('doneLine', { right, total: items.length, points, reachable })
          : t('rightLine', { right, total: items.length })}
      </p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {right < items.length ? (
          <button
            type="button"
            onClick={() => onOpen(firstOpen(items))}
            className="h-11 rounded border border-accent bg-accent px-5 font-medium text-on-accent"
          >
            {t('toOpen')}
          </button>
        ) : (
          <p>{t('allRight')}</p>
        )}
        {onwards && (
          <Link href={onwards.href} className="link">
            {onwards.label}
          </Link>
        )}
        <Link href="/quizzes" className="link">
          {t('backToTopics')}
        </Link>
      </div>
    </section>
  );
}
