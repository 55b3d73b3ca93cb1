import type { LayersModel } from '@tensorflow/tfjs-layers';

/**
 * Frees a model with the state of its optimiser. tfjs leaves an optimiser alone that was not given by its name: two
 * tensors of every weight would stay after each training with Adam.
 */
export function disposeModel(model: LayersModel): void {
  // Not there in a model that was never compiled; its type does not say so.
  const optimizer = model.optimizer as LayersModel['optimizer'] | undefined;
  const isFreed = (model as unknown as { isOptimizerOwned: boolean }).isOptimizerOwned;
  model.dispose();
  if (!isFreed) optimizer?.dispose();
}
