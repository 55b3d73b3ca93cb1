import type { FigureName } from '#graders/quiz.ts';
import { parseLesson } from '#server/quizzes/lesson.ts';

/** A piece of a statement: text, or a figure where its line stands. */
export type StatementBlock = { kind: 'markdown'; source: string } | { kind: 'figure'; name: FigureName };

/** Splits a statement at its lines `[[figure:…]]`. Throws RangeError for a figure that does not exist. */
export function parseStatement(text: string): StatementBlock[] {
  return parseLesson(text).map((block) => {
    if (block.kind === 'markdown' || block.kind === 'figure') return block;
    throw new RangeError(`a statement may place figures alone, got ${block.kind}`);
  });
}

/** The figures of a statement in order. */
export function figuresOf(text: string): FigureName[] {
  return parseStatement(text).flatMap((block) => (block.kind === 'figure' ? [block.name] : []));
}
