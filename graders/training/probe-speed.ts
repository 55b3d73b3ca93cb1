import { buildTaskModel } from './build-model.ts';
import { learnerTf } from './learner-tf.ts';
import { findTask } from './task.ts';

const probedSteps = 3;

/** Milliseconds that one step of the exercise's model takes on this device, after a first one that warms it up. */
export async function probeSpeed(id: string): Promise<number> {
  const task = findTask(id);
  if (task === null) throw new Error(`there is no capstone ${id}`);
  const tf = learnerTf();
  const model = buildTaskModel(tf, task);
  const x = tf.zeros([task.batchSize, ...task.inputShape]);
  const y = task.classes === 2 ? tf.zeros([task.batchSize, 1]) : tf.zeros([task.batchSize]);
  await model.trainOnBatch(x, y);
  const started = performance.now();
  for (let step = 0; step < probedSteps; step += 1) await model.trainOnBatch(x, y);
  const milliseconds = (performance.now() - started) / probedSteps;
  model.optimizer.dispose();
  model.dispose();
  tf.dispose([x, y]);
  return milliseconds;
}
