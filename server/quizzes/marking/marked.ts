import type { Text } from '#graders/text.ts';
import type { NumberProblem } from '../read-number.ts';

export interface Feedback {
  misconception: string;
  text: Text;
}

/** Why an answer was not marked. No attempt is spent on it. */
export type Refusal = 'answerIncomplete' | 'answerMalformed' | `number${Capitalize<NumberProblem>}`;

/** A refused answer, or a score of 0 … 1 with the misconceptions that the answer shows. */
export type Marked =
  { kind: 'refused'; refusal: Refusal } | { kind: 'marked'; score: number; feedback: Feedback[] };

export function refused(refusal: Refusal): Marked {
  return { kind: 'refused', refusal };
}

/** The same misconception is told once, and never beside a full mark. */
export function marked(
  score: number,
  shown: readonly { misconception: string; feedback: Text }[] = [],
): Marked {
  const feedback = new Map(
    shown.map(({ misconception, feedback: text }) => [misconception, { misconception, text }]),
  );
  return { kind: 'marked', score, feedback: score === 1 ? [] : [...feedback.values()] };
}
