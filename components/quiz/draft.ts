import type { Answer, Question } from '#graders/quiz.ts';

/** An answer in the making. */
export type Draft =
  | { kind: 'option'; option: number | null }
  | { kind: 'options'; options: number[] }
  | { kind: 'text'; text: string }
  | { kind: 'sequence'; sequence: number[] }
  | { kind: 'pairs' | 'tiles'; slots: (number | null)[] };

export function emptyDraft(question: Question): Draft {
  switch (question.type) {
    case 'single':
      return { kind: 'option', option: null };
    case 'multiple':
      return { kind: 'options', options: [] };
    case 'numeric':
    case 'param':
    case 'short':
      return { kind: 'text', text: '' };
    case 'order':
      return { kind: 'sequence', sequence: question.steps.map((_, at) => at) };
    case 'match':
      return { kind: 'pairs', slots: question.left.map(() => null) };
    case 'fill':
      return { kind: 'tiles', slots: Array.from({ length: question.blanks }, () => null) };
  }
}

/** The draft as it is sent; null while something is missing. */
export function finishedAnswer(draft: Draft): Answer | null {
  switch (draft.kind) {
    case 'option':
      return draft.option === null ? null : { kind: 'option', option: draft.option };
    case 'options':
      return draft.options.length === 0 ? null : { kind: 'options', options: draft.options };
    case 'text':
      return draft.text.trim() === '' ? null : draft;
    case 'sequence':
      return draft;
    case 'pairs':
    case 'tiles': {
      const filled = draft.slots.filter((card) => card !== null);
      if (filled.length < draft.slots.length) return null;
      return draft.kind === 'pairs' ? { kind: 'pairs', cards: filled } : { kind: 'tiles', tiles: filled };
    }
  }
}

/** The draft that shows a given answer again. */
export function draftOf(answer: Answer): Draft {
  if (answer.kind === 'pairs') return { kind: 'pairs', slots: answer.cards };
  if (answer.kind === 'tiles') return { kind: 'tiles', slots: answer.tiles };
  return answer;
}

/** Puts a card into a slot and takes it out of the slot where it was. */
export function placeCard(slots: readonly (number | null)[], card: number, slot: number): (number | null)[] {
  return slots.map((present, at) => (at === slot ? card : present === card ? null : present));
}

/** The slot to fill next: the first empty one after `slot`, or the first empty one at all, or the same. */
export function nextSlot(slots: readonly (number | null)[], slot: number): number {
  const after = slots.findIndex((card, at) => at > slot && card === null);
  if (after >= 0) return after;
  const first = slots.indexOf(null);
  return first >= 0 ? first : slot;
}

/** Moves the step at one place to another. */
export function moveStep(sequence: readonly number[], from: number, to: number): number[] {
  const rest = sequence.toSpliced(from, 1);
  return rest.toSpliced(to, 0, sequence[from]!);
}
