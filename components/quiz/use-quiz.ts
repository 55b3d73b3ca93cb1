'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useReducer, type Dispatch } from 'react';
import type { Outbox } from '#components/outbox/outbox.ts';
import type { WorkView } from '#components/outbox/work.ts';
import type { AttemptResponse, QuizItem } from '#graders/quiz.ts';
import type { Grade, ReviewView } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { gradeReview } from '#components/review/review-client.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { answerAttempt, openAttempt } from './attempt-client.ts';
import { forgetDraft, loadDraft, saveDraft } from './draft-storage.ts';
import { finishedAnswer, type Draft } from './draft.ts';
import { newId } from './new-id.ts';
import type { Problem } from './send-json.ts';
import { initialState, quizReducer, type QuizAction, type QuizState } from './quiz-state.ts';
import { useRequest } from './use-request.ts';

export interface Quiz {
  state: QuizState;
  open: (index: number) => void;
  change: (draft: Draft) => void;
  check: () => void;
  /** Gives the marked attempt another grade than the derived one. */
  regrade: (grade: Grade) => void;
  /** Sends the request that failed again, unchanged. */
  retry: () => void;
  finish: () => void;
}

interface Options {
  items: QuizItem[];
  openAttempt: AttemptResponse | null;
  locale: Locale;
}

/** One learner's way through a list of items. */
export function useQuiz({ items, openAttempt: waiting, locale }: Options): Quiz {
  const [state, dispatch] = useReducer(quizReducer, null, () => initialState(items, waiting));
  const { attempt, draft, phase } = state;
  const { perform, retry } = useRequest(state.problem);
  const router = useRouter();
  const { outbox } = useOutbox();
  const failed = (problem: Problem): void => dispatch({ type: 'failed', problem });
  const regraded = (review: ReviewView): void => dispatch({ type: 'regraded', review });
  useStoredDraft(waiting, dispatch);
  const load = (id: string, item: string): void =>
    perform(() => openAttempt(id, { item, locale }), {
      done: (response) => {
        const { id: opened, question } = response.attempt;
        dispatch({ type: 'opened', response, draft: loadDraft(opened, question) });
      },
      failed,
    });

  const done = (response: AttemptResponse): void => {
    forgetDraft(response.attempt.id);
    outbox.discard(response.attempt.id);
    if (response.attempt.id === attempt?.id) dispatch({ type: 'marked', response });
    // The header shows points and, after the first answer, a guest.
    router.refresh();
  };
  useSentAnswers(outbox, done);

  const check = (): void => {
    if (phase !== 'answering' || attempt === null || draft === null) return;
    const answer = finishedAnswer(draft);
    if (answer === null) return failed({ code: missingCode(state) });
    const send = () => {
      dispatch({ type: 'marking' });
      return answerAttempt(attempt.id, { answer, locale });
    };
    const refused = (problem: Problem): void => {
      // Another tab was quicker, or the receipt of an earlier answer was lost: show what was marked.
      if (problem.code === 'alreadyMarked') return load(attempt.id, attempt.item);
      if (problem.code !== 'offline') return failed(problem);
      outbox.add({ kind: 'answer', id: attempt.id, answer, locale }, titleOf(state));
      failed({ code: 'answerKept' });
    };
    perform(send, { done, failed: refused });
  };

  return {
    state,
    open(index) {
      dispatch({ type: 'opening', index });
      // Not from the page's list, which may have become another one since it was first shown.
      load(newId(), state.items[index]!.id);
    },
    change(next) {
      if (attempt !== null) saveDraft(attempt.id, next);
      dispatch({ type: 'drafted', draft: next });
    },
    check,
    regrade(grade) {
      const review = state.result?.review;
      if (!review || review.grade === grade || review.choices.length === 0) return;
      perform(() => gradeReview(review.id, grade), { done: regraded, failed });
    },
    retry,
    finish: () => dispatch({ type: 'summary' }),
  };
}

/** What becomes of the answers that waited in the outbox. */
function useSentAnswers(outbox: Outbox, onMarked: (view: AttemptResponse) => void): void {
  const hear = useEffectEvent((sent: WorkView) => {
    if (sent.kind === 'answer') onMarked(sent.view);
  });
  useEffect(() => outbox.onAccepted((sent) => hear(sent)), [outbox]);
}

/** What was typed before a reload is known to the browser only. */
function useStoredDraft(waiting: AttemptResponse | null, dispatch: Dispatch<QuizAction>): void {
  const restore = useEffectEvent(() => {
    if (waiting === null) return;
    dispatch({ type: 'drafted', draft: loadDraft(waiting.attempt.id, waiting.attempt.question) });
  });
  // Once, for the attempt that the page came with.
  useEffect(() => restore(), []);
}

function missingCode({ attempt, draft }: QuizState): string {
  return draft?.kind === 'text' && attempt?.question.type !== 'short' ? 'numberEmpty' : 'answerIncomplete';
}

/** What the outbox calls an answer: its topic, else the question's plain text. */
function titleOf({ attempt, items, index }: QuizState): string {
  const plain = (attempt?.promptHtml ?? '').replaceAll(/<[^>]*>/g, '').trim();
  return items[index]?.topic?.title ?? plain.slice(0, 60);
}
