import type { Locale } from '#graders/text.ts';
import type { DataSetId } from '#graders/training/data-set.ts';
import type { GradingPlan } from '#graders/training/grade-capstone.ts';
import type { CapstoneTask } from '#graders/training/task.ts';
import { loadDataSet } from './load-data-set.ts';

/** Where a training's examples come from: the capstone's generator, or a file that is loaded first. */
export async function drawFrom(
  task: CapstoneTask,
  dataSet: DataSetId,
  locale: Locale,
): Promise<NonNullable<GradingPlan['draw']>> {
  if (dataSet === 'generated') return (count, seed) => task.draw(count, seed, locale);
  const [data, { drawTraining }] = await Promise.all([
    loadDataSet(dataSet),
    import('#graders/training/real-data.ts'),
  ]);
  return (count, seed, isHeldOut) => (isHeldOut ? data.heldOut : drawTraining(data, count, seed));
}
