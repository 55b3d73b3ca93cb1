import { activate, activateBackward, type ScalarFunction } from '#graders/reference/activation.ts';
import { gatedLinearUnit, gatedLinearUnitBackward } from '#graders/reference/gated-linear-unit.ts';
import { prelu, preluBackward } from '#graders/reference/prelu.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import {
  activationNamed,
  kerasActivations,
  kerasLayers,
  onnxActivations,
  tfjsActivations,
  torchActivations,
  webnnActivations,
} from '../activation-names.ts';
import { numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

export const activations: Family = {
  name: 'activations',
  express: bySource({
    onnx: fromOnnx,
    webnn: fromWebnn,
    torch: fromTorch,
    tfjs: fromTfjs,
    keras: fromKeras,
  }),
};

const valueOf = (x: AnyTensor, activation: ScalarFunction): Tensor64 => activate(x, activation).output;

function fromOnnx(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  if (vector.op === 'PRelu') return outputsInOrder(vector, prelu(x, onnxSlope(vector, x)));
  return outputsInOrder(vector, valueOf(x, activationNamed(onnxActivations, vector.op, vector.attributes)));
}

/** onnx: up to opset 6 a slope of one axis belongs to the channels, later it is broadcast at the end. */
function onnxSlope(vector: TruthCase, x: Tensor64): Tensor64 {
  const slope = slotInput(vector, 1);
  const forChannels = (vector.opset ?? 7) < 7 && slope.shape.length === 1 && slope.shape[0] === x.shape[1];
  return forChannels ? reshape(slope, [-1, ...x.shape.slice(2).map(() => 1)]) : slope;
}

function fromWebnn(vector: TruthCase): Expressed {
  const x = input(vector, 'input', 'x');
  if (vector.op === 'prelu') return { outputs: [prelu(x, input(vector, 'slope'))] };
  return { outputs: [valueOf(x, activationNamed(webnnActivations, vector.op, vector.attributes))] };
}

function fromTorch(vector: TruthCase): Expressed {
  const name = vector.op.replace(/^act_/, '');
  const x = input(vector, 'x');
  const upstream = optionalInput(vector, 'dy');
  if (name === 'prelu') return torchPrelu(vector, x, upstream);
  if (name === 'glu') {
    const axis = numberOf(vector.attributes, 'axis', numberOf(vector.attributes, 'dim', -1));
    const gradient = upstream && gatedLinearUnitBackward(x, upstream, axis);
    return outputsByName(vector, { y: gatedLinearUnit(x, axis), grad_x: gradient });
  }
  const activation = activationNamed(torchActivations, name, vector.attributes);
  if (upstream && ['celu', 'hardsigmoid'].includes(name)) {
    // 1/alpha and 1/6: 0.801 / 6 = 0.1335, PyTorch says 0.13350000397861.
    throw new NotExpressible(
      `the gradient of ${name} in PyTorch 1.13 has a coefficient rounded to single precision`,
    );
  }
  const gradient = upstream && activateBackward(x, upstream, activation);
  return outputsByName(vector, { y: valueOf(x, activation), grad_x: gradient });
}

/** torch: the weight has one slope, or one for each channel of axis 1. */
function torchPrelu(vector: TruthCase, x: Tensor64, upstream?: Tensor64): Expressed {
  const weight = input(vector, 'weight');
  const slope = weight.data.length === 1 ? weight : reshape(weight, [-1, ...x.shape.slice(2).map(() => 1)]);
  const gradients = upstream && preluBackward(x, slope, upstream);
  return outputsByName(vector, {
    y: prelu(x, slope),
    grad_x: gradients?.input,
    grad_weight: gradients && reshape(gradients.slope, weight.shape),
  });
}

function fromTfjs(vector: TruthCase): Expressed {
  const isGradient = vector.op.endsWith('Grad');
  const name = vector.op.replace(/Grad$/, '');
  const x = input(vector, 'x');
  if (name === 'Prelu') {
    const alpha = input(vector, 'alpha');
    if (!isGradient) return { outputs: [prelu(x, alpha)] };
    const gradients = preluBackward(x, alpha, tfjsUpstream(vector, x.shape));
    return outputsByName(vector, { grad_x: gradients.input, grad_alpha: gradients.slope });
  }
  const activation = activationNamed(tfjsActivations, name, vector.attributes);
  if (!isGradient) return { outputs: [valueOf(x, activation)] };
  return outputsByName(vector, { grad_x: activateBackward(x, tfjsUpstream(vector, x.shape), activation) });
}

function fromKeras(vector: TruthCase): Expressed {
  const name = kerasName(vector);
  if (vector.op.startsWith('layers.')) return kerasLayer(vector, name);
  const { config: _config, ...attributes } = vector.attributes;
  const x = input(vector, 'x');
  if (name === 'glu') return { outputs: [gatedLinearUnit(x, numberOf(attributes, 'axis', -1))] };
  return { outputs: [valueOf(x, activationNamed(kerasActivations, name, attributes))] };
}

function kerasLayer(vector: TruthCase, name: string): Expressed {
  const x = input(vector, 'inputs');
  if (name === 'PReLU') {
    const slope = input(vector, 'weight0');
    return { outputs: [prelu(x, slope)] };
  }
  if (name === 'Activation') {
    const { activation } = kerasConfig(vector, ['activation']);
    if (typeof activation !== 'string') throw new NotExpressible(`activation ${JSON.stringify(activation)}`);
    return { outputs: [valueOf(x, activationNamed(kerasActivations, activation, {}))] };
  }
  const first = { ELU: 'alpha', LeakyReLU: 'negative_slope', ReLU: 'max_value' }[name];
  const config = kerasConfig(vector, first === undefined ? [] : [first, 'negative_slope', 'threshold']);
  return { outputs: [valueOf(x, activationNamed(kerasLayers, name, config))] };
}
