import { NotExpressible, type Family } from '../family.ts';
import { expressKerasOptimizer } from '../optimizers/keras.ts';
import { expressOnnxOptimizer } from '../optimizers/onnx.ts';
import { expressTorchOptimizer } from '../optimizers/torch.ts';

export const optimizers: Family = {
  name: 'optimizers',
  express(vector) {
    if (vector.source === 'torch') return expressTorchOptimizer(vector);
    if (vector.source === 'keras') return expressKerasOptimizer(vector);
    if (vector.source === 'onnx') return expressOnnxOptimizer(vector);
    throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
  },
};
