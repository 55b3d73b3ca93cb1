import { NotExpressible, type Family } from '../family.ts';
import { expressKerasRecurrent } from '../recurrent/keras.ts';
import { expressOnnxRecurrent } from '../recurrent/onnx.ts';
import { expressTorchRecurrent } from '../recurrent/torch.ts';
import { expressWebnnRecurrent } from '../recurrent/webnn.ts';

export const lstm: Family = {
  name: 'lstm',
  express(vector) {
    if (vector.op === 'layers.LSTM') return expressKerasRecurrent(vector);
    if (vector.source === 'onnx' && vector.op === 'LSTM') return expressOnnxRecurrent(vector, 'lstm');
    if (vector.source === 'torch' && vector.op === 'lstm') return expressTorchRecurrent(vector, 'lstm');
    if (vector.op === 'lstm' || vector.op === 'lstmCell') return expressWebnnRecurrent(vector, 'lstm');
    throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
  },
};
