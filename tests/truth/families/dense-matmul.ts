import { subtract } from '#graders/reference/broadcast.ts';
import { dense, denseBackward } from '#graders/reference/dense.ts';
import { einsum } from '#graders/reference/einsum.ts';
import { gemm } from '#graders/reference/gemm.ts';
import { matmul, matmulBackward } from '#graders/reference/matmul.ts';
import { linear } from '#graders/reference/piecewise-activations.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { transpose } from '#graders/reference/transpose.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { activationNamed, kerasActivations } from '../activation-names.ts';
import { booleanOf, numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import {
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
  toTensor64,
} from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

export const denseMatmul: Family = {
  name: 'dense_matmul',
  express: bySource({
    onnx: byOperation({
      MatMul: (vector) => outputsInOrder(vector, matmul(slotInput(vector, 0), slotInput(vector, 1))),
      MatMulInteger: onnxMatMulInteger,
      QLinearMatMul: outsideCurriculum('a matrix product of quantized numbers that stay quantized'),
      Gemm: onnxGemm,
      Einsum: einsumOf,
    }),
    webnn: byOperation({
      matmul: (vector) => ({ outputs: [matmul(input(vector, 'a'), input(vector, 'b'))] }),
      gemm: webnnGemm,
    }),
    torch: byOperation({ linear: torchLinear, matmul: torchMatmul, bmm: torchMatmul, mm: torchMatmul }),
    tfjs: byOperation({ BatchMatMul: tfjsMatMul, BatchMatMulGrad: tfjsMatMul, Einsum: einsumOf }),
    keras: byOperation({ Dense: kerasDense }, kerasName),
  }),
};

/** onnx: a zero point is one number, one for each row of A, or one for each column of B. */
function onnxMatMulInteger(vector: TruthCase): Expressed {
  const rowPoint = optionalSlotInput(vector, 2);
  const perRow = rowPoint?.shape.length === 1 ? reshape(rowPoint, [-1, 1]) : rowPoint;
  const columnPoint = optionalSlotInput(vector, 3);
  const shifted = (tensor: Tensor64, zero?: Tensor64) => (zero ? subtract(tensor, zero) : tensor);
  const left = shifted(slotInput(vector, 0), perRow);
  return outputsInOrder(vector, matmul(left, shifted(slotInput(vector, 1), columnPoint)));
}

function onnxGemm(vector: TruthCase): Expressed {
  const { attributes } = vector;
  return outputsInOrder(
    vector,
    gemm(slotInput(vector, 0), slotInput(vector, 1), {
      alpha: numberOf(attributes, 'alpha', 1),
      beta: numberOf(attributes, 'beta', 1),
      transposeA: booleanOf(attributes, 'transA', false),
      transposeB: booleanOf(attributes, 'transB', false),
      c: optionalSlotInput(vector, 2),
    }),
  );
}

function webnnGemm(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const options = {
    alpha: numberOf(attributes, 'alpha', 1),
    beta: numberOf(attributes, 'beta', 1),
    transposeA: booleanOf(attributes, 'aTranspose', false),
    transposeB: booleanOf(attributes, 'bTranspose', false),
    c: optionalInput(vector, 'c'),
  };
  return { outputs: [gemm(input(vector, 'a'), input(vector, 'b'), options)] };
}

function einsumOf(vector: TruthCase): Expressed {
  const { equation } = vector.attributes;
  if (typeof equation !== 'string')
    throw new NotExpressible(`attribute equation ${JSON.stringify(equation)}`);
  // An empty equation is that of a scalar.
  const operands = vector.inputs.map((tensor) => toTensor64(tensor));
  return outputsInOrder(vector, einsum(equation, ...operands));
}

/** torch: the weight is [out, in]. */
function torchLinear(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const layer = { kernel: transpose(input(vector, 'weight')), bias: optionalInput(vector, 'bias') };
  const upstream = optionalInput(vector, 'dy');
  const gradients = upstream && denseBackward(x, upstream, layer);
  return outputsByName(vector, {
    y: dense(x, layer),
    grad_x: gradients?.input,
    grad_weight: gradients && transpose(gradients.kernel),
    grad_bias: gradients?.bias,
  });
}

function torchMatmul(vector: TruthCase): Expressed {
  const [a, b] = [input(vector, 'a'), input(vector, 'b')];
  const upstream = optionalInput(vector, 'dy');
  const gradients = upstream && matmulBackward(a, b, upstream);
  return outputsByName(vector, { y: matmul(a, b), grad_a: gradients?.left, grad_b: gradients?.right });
}

function tfjsMatMul(vector: TruthCase): Expressed {
  const [a, b] = [input(vector, 'a'), input(vector, 'b')];
  const options = {
    transposeLeft: booleanOf(vector.attributes, 'transposeA', false),
    transposeRight: booleanOf(vector.attributes, 'transposeB', false),
  };
  const product = matmul(a, b, options);
  if (!vector.op.endsWith('Grad')) return { outputs: [product] };
  const gradients = matmulBackward(a, b, tfjsUpstream(vector, product.shape), options);
  return outputsByName(vector, { grad_a: gradients.left, grad_b: gradients.right });
}

function kerasDense(vector: TruthCase): Expressed {
  const { activation } = kerasConfig(vector, ['units', 'activation']);
  if (activation != null && typeof activation !== 'string')
    throw new NotExpressible('an activation that is no name');
  const layer = {
    kernel: input(vector, 'weight0', 'kernel'),
    bias: optionalInput(vector, 'weight1', 'bias'),
    activation: activation == null ? linear : activationNamed(kerasActivations, activation, {}),
  };
  return { outputs: [dense(input(vector, 'inputs'), layer)] };
}
