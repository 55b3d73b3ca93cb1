import { NotExpressible, type Family } from '../family.ts';
import { expressKerasRecurrent } from '../recurrent/keras.ts';
import { expressOnnxRecurrent } from '../recurrent/onnx.ts';
import { expressTorchRecurrent } from '../recurrent/torch.ts';

export const simpleRnn: Family = {
  name: 'simple_rnn',
  express(vector) {
    if (vector.op === 'layers.SimpleRNN') return expressKerasRecurrent(vector);
    if (vector.source === 'onnx' && vector.op === 'RNN') return expressOnnxRecurrent(vector, 'rnn');
    if (vector.source === 'torch') return expressTorchRecurrent(vector, 'rnn');
    throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
  },
};
