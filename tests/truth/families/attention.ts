import { expressKerasAttention, expressKerasMultiHead } from '../attention/keras.ts';
import { expressOnnxAttention } from '../attention/onnx.ts';
import { expressTorchAttention, expressTorchMultiHead } from '../attention/torch.ts';
import { expressTorchEncoder } from '../attention/torch-encoder.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';

const expressions: Record<string, (vector: TruthCase) => Expressed> = {
  'keras layers.Attention': expressKerasAttention,
  'keras layers.MultiHeadAttention': expressKerasMultiHead,
  'keras layers.GroupedQueryAttention': expressKerasMultiHead,
  'onnx Attention': expressOnnxAttention,
  'torch sdpa': expressTorchAttention,
  'torch multi_head_attention': expressTorchMultiHead,
  'torch transformer_encoder_layer': expressTorchEncoder,
};

export const attention: Family = {
  name: 'attention',
  express(vector) {
    if (vector.op === 'layers.AdditiveAttention') throw new NotExpressible('additive scores');
    const express = expressions[`${vector.source} ${vector.op}`];
    if (!express) throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
    return express(vector);
  },
};
