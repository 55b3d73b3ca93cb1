import { useEffect, useSyncExternalStore } from 'react';
import type { GradedRun } from '#graders/browser/session.ts';
import { useKeyed } from '#components/outbox/use-keyed.ts';
import { GradingController, type GradingOptions, type GradingState } from './grading-controller.ts';

export interface Grading extends GradingState {
  /** The latest verdict, also while a newer one is on its way. */
  latest: GradedRun | null;
  controller: GradingController;
}

/** Live grading of one exercise and tier in this browser. */
export function useGrading(options: GradingOptions): Grading {
  const { exercise, tier } = options;
  const controller = useKeyed(`${exercise}:${tier}`, () => new GradingController(options));
  const state = useSyncExternalStore(controller.subscribe, controller.now, controller.now);
  const { phase } = state;
  useEffect(() => {
    if (phase.kind === 'graded') measurePaint(controller.startedAt());
  }, [phase, controller]);
  return { ...state, latest: 'latest' in phase ? phase.latest : null, controller };
}

/** A performance measure from the end of the pause to the verdict on screen: what learners wait for. */
function measurePaint(start: number): void {
  requestAnimationFrame(() => {
    setTimeout(() => performance.measure('layerwise:verdict', { start, end: performance.now() }));
  });
}
