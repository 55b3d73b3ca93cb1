import * as core from '@tensorflow/tfjs-core';
import * as layersPackage from '@tensorflow/tfjs-layers';
import { tidyLstmBuild } from './tidy-lstm-build.ts';

export type LearnerTf = typeof core & typeof layersPackage;

/** What learners get as `tf`: the whole of tfjs as one object, which keeps others from changing it. */
export function learnerTf(): LearnerTf {
  tidyLstmBuild();
  return Object.freeze({ ...core, ...layersPackage });
}
