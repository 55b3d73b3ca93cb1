/** One layer of a model as far as it is checked and uploaded; settings that are not listed keep their defaults. */
export interface LayerSpec {
  class: string;
  [setting: string]: number | string | boolean | number[] | null;
}

export interface Structure {
  /** Axes of the input, without the batch. */
  inputShape: number[];
  /** Without the input layer. */
  layers: LayerSpec[];
  parameters: number;
  /** Name of the loss that the model was compiled with; empty before, `custom` for a function. */
  loss: string;
}

/** A layer that must stand in the model, with the settings that matter. */
export type LayerRule = LayerSpec;

export type StructureProblem =
  | { code: 'inputShape'; expected: number[]; got: number[] }
  | { code: 'layerCount'; layer: string; expected: number; got: number }
  | { code: 'layers'; expected: string[]; got: string[] }
  | { code: 'setting'; layer: number; class: string; setting: string; expected: string; got: string }
  | { code: 'parameters'; expected: number; got: number }
  | { code: 'loss'; expected: string[]; got: string };

interface Rules {
  inputShape: readonly number[];
  layers: readonly LayerRule[];
  parameters: number;
  loss: readonly string[];
}

/** Layers that change nothing once the model is trained; where they stand is the learner's choice. */
const free = new Set(['Dropout', 'SpatialDropout1D']);

/** The settings of layers that are looked at and uploaded; with those, a layer computes the same everywhere. */
export const settingsOf: Readonly<Record<string, readonly string[]>> = {
  Conv2D: ['filters', 'kernelSize', 'strides', 'padding', 'activation', 'useBias', 'dilationRate'],
  MaxPooling2D: ['poolSize', 'strides', 'padding'],
  AveragePooling2D: ['poolSize', 'strides', 'padding'],
  GlobalAveragePooling2D: [],
  GlobalAveragePooling1D: [],
  Flatten: [],
  Dense: ['units', 'activation', 'useBias'],
  Activation: ['activation'],
  Dropout: ['rate'],
  SpatialDropout1D: ['rate'],
  Embedding: ['inputDim', 'outputDim', 'maskZero'],
  LSTM: [
    'units',
    'activation',
    'recurrentActivation',
    'unitForgetBias',
    'returnSequences',
    'goBackwards',
    'useBias',
  ],
};

/** Everything in which a model differs from the one that the exercise asks for; empty when it is the same. */
export function checkStructure(structure: Structure, rules: Rules): StructureProblem[] {
  const layers = structure.layers.filter((layer) => !free.has(layer.class));
  const problems: StructureProblem[] = [];
  if (structure.inputShape.join() !== rules.inputShape.join()) {
    problems.push({
      code: 'inputShape',
      expected: [...rules.inputShape],
      got: structure.inputShape,
    });
  }
  for (const layer of new Set(rules.layers.map((rule) => rule.class))) {
    const count = (list: readonly LayerSpec[]): number => list.filter((one) => one.class === layer).length;
    const [expected, got] = [count(rules.layers), count(layers)];
    if (expected !== got) problems.push({ code: 'layerCount', layer, expected, got });
  }
  const [expected, got] = [rules.layers, layers].map((list) => list.map((one) => one.class));
  if (expected!.join() !== got!.join()) problems.push({ code: 'layers', expected: expected!, got: got! });
  else problems.push(...rules.layers.flatMap((rule, at) => checkSettings(rule, layers[at]!, at)));
  if (structure.parameters !== rules.parameters) {
    problems.push({ code: 'parameters', expected: rules.parameters, got: structure.parameters });
  }
  if (structure.loss !== '' && structure.loss !== 'custom' && !rules.loss.includes(structure.loss)) {
    problems.push({ code: 'loss', expected: [...rules.loss], got: structure.loss });
  }
  return problems;
}

function checkSettings(rule: LayerRule, layer: LayerSpec, at: number): StructureProblem[] {
  return Object.entries(rule).flatMap(([setting, wanted]): StructureProblem[] => {
    const found = layer[setting];
    if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
    const [expected, got] = [String(wanted), String(found ?? null)];
    return [{ code: 'setting', layer: at, class: rule.class, setting, expected, got }];
  });
}
