import type { KeyboardEvent } from 'react';
import { grades, type Grade } from '#graders/review.ts';

/** The grade of a plain press of 1–4; null for every other key, and for a key that is held down. */
export function gradeOfKey({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): Grade | null {
  if (repeat || ctrlKey || metaKey || altKey) return null;
  return grades.find((grade) => String(grade) === key) ?? null;
}
