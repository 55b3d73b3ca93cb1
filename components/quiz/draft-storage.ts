import type { Question } from '#graders/quiz.ts';
import { emptyDraft, type Draft } from './draft.ts';

const prefix = 'layerwise-quiz-draft:';

/** What was typed for an open attempt before the page was left, or an empty draft. Storage may be switched off. */
export function loadDraft(attemptId: string, question: Question): Draft {
  const empty = emptyDraft(question);
  try {
    const stored = JSON.parse(localStorage.getItem(prefix + attemptId) ?? 'null') as Draft | null;
    return stored?.kind === empty.kind ? stored : empty;
  } catch {
    return empty;
  }
}

export function saveDraft(attemptId: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + attemptId, JSON.stringify(draft));
  } catch {
    // Full or forbidden: the draft still lives in the page.
  }
}

export function forgetDraft(attemptId: string): void {
  try {
    localStorage.removeItem(prefix + attemptId);
  } catch {
    // Nothing was stored then.
  }
}
