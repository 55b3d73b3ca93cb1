import type { AttemptResponse, AttemptView, ItemProgress, QuizItem, ResultView } from '#graders/quiz.ts';
import type { ReviewView } from '#graders/review.ts';
import type { Problem } from './send-json.ts';
import type { Draft } from './draft.ts';
import { draftOf, emptyDraft } from './draft.ts';

export type Phase = 'closed' | 'opening' | 'answering' | 'marking' | 'marked' | 'summary';

export interface QuizState {
  phase: Phase;
  /** Position of the current item. */
  index: number;
  items: QuizItem[];
  attempt: AttemptView | null;
  draft: Draft | null;
  result: ResultView | null;
  problem: Problem | null;
}

export type QuizAction =
  | { type: 'opening'; index: number }
  | { type: 'opened'; response: AttemptResponse; draft: Draft }
  | { type: 'drafted'; draft: Draft }
  | { type: 'marking' }
  | { type: 'marked'; response: AttemptResponse }
  | { type: 'regraded'; review: ReviewView }
  | { type: 'failed'; problem: Problem }
  | { type: 'summary' };

export function initialState(items: QuizItem[], open: AttemptResponse | null): QuizState {
  const closed: QuizState = {
    phase: 'closed',
    index: firstOpen(items),
    items,
    attempt: null,
    draft: null,
    result: null,
    problem: null,
  };
  if (open === null) return closed;
  const index = Math.max(
    0,
    items.findIndex(({ id }) => id === open.attempt.item),
  );
  return {
    ...closed,
    phase: 'answering',
    index,
    attempt: open.attempt,
    draft: emptyDraft(open.attempt.question),
  };
}

/** The first item that was never answered, else the first that is not right yet, else the first of all. */
export function firstOpen(items: readonly Pick<ItemProgress, 'attempts' | 'best'>[]): number {
  const untouched = items.findIndex(({ attempts }) => attempts === 0);
  if (untouched >= 0) return untouched;
  return Math.max(
    0,
    items.findIndex(({ best }) => best < 1),
  );
}

export function quizReducer(state: QuizState, action: QuizAction): QuizState {
  switch (action.type) {
    case 'opening':
      return {
        ...state,
        phase: 'opening',
        index: action.index,
        attempt: null,
        draft: null,
        result: null,
        problem: null,
      };
    case 'opened': {
      const { attempt, result } = action.response;
      if (result) return marked({ ...state, attempt, problem: null }, result);
      return { ...state, phase: 'answering', attempt, draft: action.draft, result: null, problem: null };
    }
    case 'drafted':
      // What is being marked is what was sent.
      return state.phase === 'answering' ? { ...state, draft: action.draft, problem: null } : state;
    case 'marking':
      return { ...state, phase: 'marking', problem: null };
    case 'marked':
      // The outbox and a check may both bring the mark.
      if (state.phase === 'marked') return state;
      return action.response.result ? marked({ ...state, problem: null }, action.response.result) : state;
    case 'regraded': {
      const { result } = state;
      // The learner may have gone on before the answer came.
      if (result?.review?.id !== action.review.id) return state;
      const { returns } = action.review;
      return {
        ...state,
        problem: null,
        result: { ...result, review: action.review, returns },
        items: state.items.map((item, at) => (at === state.index ? { ...item, returns } : item)),
      };
    }
    case 'failed':
      return {
        ...state,
        phase: state.phase === 'marking' ? 'answering' : state.phase,
        problem: action.problem,
      };
    case 'summary':
      return { ...state, phase: 'summary', attempt: null, draft: null, result: null, problem: null };
  }
}

function marked(state: QuizState, result: ResultView): QuizState {
  const items = state.items.map((item, at) =>
    at === state.index
      ? {
          ...item,
          attempts: item.attempts + 1,
          best: Math.max(item.best, result.score),
          points: Math.max(item.points, result.points),
          returns: result.returns,
        }
      : item,
  );
  return { ...state, phase: 'marked', items, result, draft: draftOf(result.answer) };
}
