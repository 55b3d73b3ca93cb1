'use client';

import { useState } from 'react';
import type { QuizItem } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { QuizRunner } from './quiz-runner.tsx';
import type { Onwards } from './quiz-summary.tsx';

interface PracticeQuizProps {
  items: QuizItem[];
  reachable: number;
  locale: Locale;
  /** Says what the list is, where the page shows only what it is for. */
  heading: string;
  /** Stands where there is nothing to practise. */
  nothing: string;
  onwards?: Onwards;
}

/**
 * Keeps the list that it began with: a right answer takes its item off the server's list, and the page, which is
 * refreshed after every answer, must not lose what the learner is reading.
 */
export function PracticeQuiz({ items, reachable, locale, heading, nothing, onwards }: PracticeQuizProps) {
  const [begun, setBegun] = useState({ items, reachable });
  if (begun.items.length === 0 && items.length > 0) setBegun({ items, reachable });
  if (begun.items.length === 0) return <p>{nothing}</p>;
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="sr-only">
        {heading}
      </h2>
      <QuizRunner {...begun} locale={locale} open={null} {...(onwards && { onwards })} />
    </section>
  );
}
