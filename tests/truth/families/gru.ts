import { NotExpressible, type Family } from '../family.ts';
import { expressKerasRecurrent } from '../recurrent/keras.ts';
import { expressOnnxRecurrent } from '../recurrent/onnx.ts';
import { expressTorchRecurrent } from '../recurrent/torch.ts';
import { expressWebnnRecurrent } from '../recurrent/webnn.ts';

export const gru: Family = {
  name: 'gru',
  express(vector) {
    if (vector.op === 'layers.GRU') return expressKerasRecurrent(vector);
    if (vector.source === 'onnx' && vector.op === 'GRU') return expressOnnxRecurrent(vector, 'gru');
    if (vector.source === 'torch' && vector.op === 'gru') return expressTorchRecurrent(vector, 'gru');
    if (vector.op === 'gru' || vector.op === 'gruCell') return expressWebnnRecurrent(vector, 'gru');
    throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
  },
};
