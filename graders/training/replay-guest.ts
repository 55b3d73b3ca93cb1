import { createTensorFlow } from '../tiers/tensor/facade.ts';

// Evaluated inside QuickJS (replay.ts), beside the learner's code, so nothing it says is believed. The program runs without
// training anything: layers are written down, `fit` returns at once, and `preprocess` records operations.

/** A layer as the program asked for it. */
interface AskedLayer {
  class: string;
  config: Record<string, unknown>;
}

export interface ReplayGuest {
  begin(
    functions: { buildModel: unknown; run: unknown },
    env: string,
    data: ArrayBuffer,
    labels: ArrayBuffer,
  ): void;
  /** JSON: `pending`, what was thrown, or the layers of both models. */
  state(): string;
  /** JSON: the recorded program and the number of its output, or what was thrown. */
  prepare(inputs: string, data: ArrayBuffer): string;
  /** Numbers that stand in the program. */
  data(at: number): ArrayBuffer;
}

const classes: Record<string, string> = {
  conv2d: 'Conv2D',
  maxPooling2d: 'MaxPooling2D',
  maxPool2d: 'MaxPooling2D',
  flatten: 'Flatten',
  dense: 'Dense',
  dropout: 'Dropout',
  spatialDropout1d: 'SpatialDropout1D',
  embedding: 'Embedding',
  lstm: 'LSTM',
};

export function createReplay(): ReplayGuest {
  const facade = createTensorFlow([]);
  const { stringify, parse } = JSON;
  const chains = new WeakMap<object, AskedLayer[]>();
  const layersOf = new WeakMap<object, AskedLayer>();
  let state: Record<string, unknown> = { kind: 'pending' };
  let preprocess: ((inputs: unknown) => unknown) | null = null;
  let literals: (Float32Array | Int32Array)[] = [];

  const makeModel = (chain: AskedLayer[]): object => {
    const history = (): object => ({ epoch: [], history: {}, params: {} });
    const model = {
      get layers(): object[] {
        return chain.map(({ config }, at) => ({ name: `layer_${at}`, ...config }));
      },
      add: (layer: object) => {
        const asked = layersOf.get(layer);
        if (!asked) throw new TypeError('model.add: the layer must be made by tf.layers');
        chain.push(asked);
      },
      compile: () => undefined,
      build: () => undefined,
      summary: () => undefined,
      dispose: () => ({}),
      setWeights: () => undefined,
      getWeights: () => [],
      countParams: () => 0,
      fit: () => Promise.resolve(history()),
      fitDataset: () => Promise.resolve(history()),
      trainOnBatch: () => Promise.resolve([0, 0]),
      stopTraining: false,
    };
    chains.set(model, chain);
    return model;
  };

  const makeLayer = (asked: AskedLayer): object => {
    const layer = {
      name: asked.class,
      apply: (input: object) => {
        const output = {};
        chains.set(output, [...(chains.get(input) ?? []), asked]);
        return output;
      },
    };
    layersOf.set(layer, asked);
    return layer;
  };

  const plain = (config: unknown): Record<string, unknown> =>
    typeof config === 'object' && config !== null ? { ...config } : {};

  const layers: Record<string, unknown> = {};
  for (const [name, layerClass] of Object.entries(classes)) {
    layers[name] = (config: unknown) => makeLayer({ class: layerClass, config: plain(config) });
  }
  layers.inputLayer = (config: unknown) => makeLayer({ class: 'InputLayer', config: plain(config) });
  const input = (config: unknown): object => {
    const symbol = {};
    chains.set(symbol, [{ class: 'InputLayer', config: plain(config) }]);
    return symbol;
  };
  /** Optimisers, initialisers and callbacks do nothing where nothing is trained. */
  const idle: object = new Proxy(
    {},
    {
      get: () => (config: unknown) => ({
        ...plain(config),
        minimize: () => null,
        applyGradients: () => undefined,
      }),
    },
  );
  const own: Record<string, unknown> = {
    layers,
    input,
    sequential: (config?: { layers?: object[] }) => {
      const model = makeModel([]) as { add: (layer: object) => void };
      for (const layer of config?.layers ?? []) model.add(layer);
      return model;
    },
    model: ({ outputs }: { outputs: object | object[] }) =>
      makeModel([...(chains.get(Array.isArray(outputs) ? (outputs[0] as object) : outputs) ?? [])]),
    ready: () => Promise.resolve(),
    nextFrame: () => Promise.resolve(),
    memory: () => ({ numTensors: 0, numBytes: 0 }),
    getBackend: () => 'cpu',
    setBackend: () => Promise.resolve(true),
  };
  for (const name of [
    'train',
    'losses',
    'metrics',
    'initializers',
    'regularizers',
    'constraints',
    'callbacks',
  ]) {
    own[name] = idle;
  }
  const tf = Object.create(facade.tf) as object;
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(tf, name, { value, enumerable: true });

  const inputsOf = (text: string, data: ArrayBuffer): unknown => {
    const { shape, texts } = parse(text) as { shape?: number[]; texts?: string[] };
    return texts ?? { shape, data: new Float32Array(data) };
  };

  const describe = (error: unknown): { kind: 'threw'; message: string } => {
    const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
    return { kind: 'threw', message: `${String(name)}: ${String(message)}`.slice(0, 300) };
  };

  const chainOf = (model: unknown): AskedLayer[] => {
    const chain = typeof model === 'object' && model !== null ? chains.get(model) : undefined;
    if (!chain) throw new TypeError('the model must be made by tf.sequential or tf.model');
    return chain;
  };

  return {
    begin(functions, env, data, labels) {
      facade.begin();
      const { seed, epochs, timeBudgetMs, inputs } = parse(env) as {
        seed: number;
        epochs: number;
        timeBudgetMs: number;
        inputs: string;
      };
      const { buildModel, run } = functions as {
        buildModel: (tf: object) => unknown;
        run: (env: object) => Promise<{ model: unknown; preprocess: (inputs: unknown) => unknown }>;
      };
      const train = { x: inputsOf(inputs, data), y: new Int32Array(labels) };
      const play = async (): Promise<void> => {
        const built = chainOf(buildModel(tf));
        const result = await run({ tf, train, seed, epochs, timeBudgetMs, log: () => undefined });
        if (typeof result.preprocess !== 'function') throw new TypeError('run must return preprocess');
        ({ preprocess } = result);
        state = { kind: 'done', built, trained: chainOf(result.model) };
      };
      play().catch((error: unknown) => {
        state = describe(error);
      });
    },
    state: () => stringify(state),
    prepare(inputs, data) {
      try {
        const output = preprocess!(inputsOf(inputs, data));
        if (!facade.isTensor(output)) throw new TypeError('preprocess must return a tensor');
        const { steps, data: numbers } = facade.recorded();
        literals = numbers;
        return stringify({
          kind: 'recorded',
          output: facade.numberOf(output),
          steps,
          types: numbers.map(typeOf),
        });
      } catch (error) {
        return stringify(describe(error));
      }
    },
    data: (at) => literals[at]!.slice().buffer,
  };
}

function typeOf(values: Float32Array | Int32Array): string {
  return values instanceof Float32Array ? 'float32' : 'int32';
}
