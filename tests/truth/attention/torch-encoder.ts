import type { ScalarFunction } from '#graders/reference/activation.ts';
import {
  encoderBlock,
  encoderBlockBackward,
  type EncoderGradients,
  type EncoderParameters,
} from '#graders/reference/encoder-block.ts';
import { relu } from '#graders/reference/piecewise-activations.ts';
import { gelu } from '#graders/reference/smooth-activations.ts';
import { transpose } from '#graders/reference/transpose.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, choiceOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { input, optionalInput, outputsByName } from '../read.ts';
import { readMultiHead, writeMultiHead } from './torch.ts';

/** nn.TransformerEncoderLayer with batch first and without dropout: x [N, T, D]. */
export function expressTorchEncoder(vector: TruthCase): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, ['d_model', 'nhead', 'dim_feedforward', 'activation', 'norm_first', 'eps']);
  const activations: Record<'relu' | 'gelu', ScalarFunction> = { relu, gelu };
  const options = {
    heads: numberOf(attributes, 'nhead', 1),
    epsilon: numberOf(attributes, 'eps', 1e-5),
    normFirst: booleanOf(attributes, 'norm_first', false),
    activation: activations[choiceOf(attributes, 'activation', ['relu', 'gelu'], 'relu')],
  };
  const parameters = readEncoder((name) => optionalInput(vector, name));
  const sequence = input(vector, 'x');
  const results: Record<string, Tensor64> = { y: encoderBlock(sequence, parameters, options) };
  const dOutput = optionalInput(vector, 'dy');
  if (dOutput) {
    const gradients = encoderBlockBackward(sequence, parameters, dOutput, options);
    results.grad_x = gradients.input;
    for (const [name, gradient] of Object.entries(writeEncoder(gradients)))
      results[`grad_${name}`] = gradient;
  }
  return outputsByName(vector, results);
}

/** The parameters by PyTorch's names, whose weights are [out, in]. */
export function readEncoder(parameter: (name: string) => AnyTensor | undefined): EncoderParameters {
  const required = (name: string): AnyTensor => {
    const value = parameter(name);
    if (!value) throw new NotExpressible(`the vector has no input ${name}`);
    return value;
  };
  const linear = (name: string) => ({
    kernel: transpose(required(`${name}.weight`)),
    bias: required(`${name}.bias`),
  });
  const norm = (name: string) => ({ scale: required(`${name}.weight`), offset: required(`${name}.bias`) });
  return {
    attention: readMultiHead((name) => parameter(`self_attn.${name}`)),
    expand: linear('linear1'),
    contract: linear('linear2'),
    norm1: norm('norm1'),
    norm2: norm('norm2'),
  };
}

/** The inverse of `readEncoder`, for gradients. */
export function writeEncoder(gradients: EncoderGradients): Record<string, Tensor64> {
  const { expand, contract, norm1, norm2 } = gradients;
  const attention = Object.entries(writeMultiHead(gradients.attention)).map(
    ([name, gradient]) => [`self_attn.${name}`, gradient] as const,
  );
  return {
    ...Object.fromEntries(attention),
    'linear1.weight': transpose(expand.kernel),
    'linear1.bias': expand.bias,
    'linear2.weight': transpose(contract.kernel),
    'linear2.bias': contract.bias,
    'norm1.weight': norm1.scale,
    'norm1.bias': norm1.offset,
    'norm2.weight': norm2.scale,
    'norm2.bias': norm2.offset,
  };
}
