import { modelKey } from '#components/training/model-key.ts';
import { readKept } from '#components/training/training-database.ts';
import type { TrainedModel } from '#components/training/training-state.ts';
import { digitWeightsOf } from '#graders/network/trained-weights.ts';
import type { TrainedWeights } from '#graders/network/weight-text.ts';

/** The digit CNN that the learner trained last on digits in this browser; null where there is none of these layers. */
export async function readOwnWeights(): Promise<TrainedWeights | null> {
  const model = await readKept<TrainedModel>('models', modelKey('f-digit-cnn', 'generated'));
  const weights = model && digitWeightsOf(model.weights);
  return weights && { weights, accuracy: model.accuracy };
}
