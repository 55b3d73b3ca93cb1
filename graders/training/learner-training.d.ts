/** A tensor of tfjs: its values are read by `data()` and it lives until it is disposed of. */
interface TfTensor {
  readonly shape: number[];
  readonly dtype: string;
  data(): Promise<Float32Array>;
  dataSync(): Float32Array;
  dispose(): void;
  add(other: TfTensor | number): TfTensor;
  sub(other: TfTensor | number): TfTensor;
  mul(other: TfTensor | number): TfTensor;
  div(other: TfTensor | number): TfTensor;
  neg(): TfTensor;
  reshape(shape: number[]): TfTensor;
  expandDims(axis?: number): TfTensor;
  squeeze(axis?: number[]): TfTensor;
  reverse(axis?: number | number[]): TfTensor;
  clipByValue(least: number, most: number): TfTensor;
  mean(axis?: number | number[], keepDims?: boolean): TfTensor;
  slice(begin: number[], size?: number[]): TfTensor;
  gather(indices: TfTensor | number[], axis?: number): TfTensor;
  toFloat(): TfTensor;
  toInt(): TfTensor;
}

/** A layer, made by `tf.layers` and added to a model. */
interface TfLayer {
  readonly name: string;
}

/** What happened in one epoch or batch: loss, acc, val_loss, val_acc. */
type Logs = Record<string, number> & { loss: number };

interface TfCallbacks {
  onEpochBegin?(epoch: number): void | Promise<void>;
  onEpochEnd?(epoch: number, logs: Logs): void | Promise<void>;
  onBatchEnd?(batch: number, logs: Logs): void | Promise<void>;
}

interface FitOptions {
  epochs?: number;
  batchSize?: number;
  shuffle?: boolean;
  /** The last share of the examples is held back. */
  validationSplit?: number;
  validationData?: [TfTensor, TfTensor];
  verbose?: 0 | 1;
  callbacks?: TfCallbacks | TfCallbacks[] | object;
}

interface LayersModel {
  readonly layers: TfLayer[];
  stopTraining: boolean;
  add(layer: TfLayer): void;
  compile(options: { optimizer: object | string; loss: string; metrics?: string[] }): void;
  fit(x: TfTensor, y: TfTensor, options?: FitOptions): Promise<{ history: Record<string, number[]> }>;
  predict(x: TfTensor, options?: { batchSize?: number }): TfTensor;
  apply(x: TfTensor, options?: { training?: boolean }): TfTensor;
  evaluate(x: TfTensor, y: TfTensor): TfTensor | TfTensor[];
  summary(): void;
  countParams(): number;
}

type Padding = 'valid' | 'same';
type LayerInput = { inputShape?: number[] };

interface TfLayers {
  conv2d(
    config: LayerInput & {
      filters: number;
      kernelSize: number | [number, number];
      strides?: number | [number, number];
      padding?: Padding;
      activation?: string;
    },
  ): TfLayer;
  maxPooling2d(config: { poolSize: number | [number, number]; strides?: number; padding?: Padding }): TfLayer;
  averagePooling2d(config: { poolSize: number | [number, number] }): TfLayer;
  globalAveragePooling1d(config?: object): TfLayer;
  flatten(config?: LayerInput): TfLayer;
  dense(config: LayerInput & { units: number; activation?: string; useBias?: boolean }): TfLayer;
  dropout(config: { rate: number }): TfLayer;
  spatialDropout1d(config: { rate: number }): TfLayer;
  activation(config: { activation: string }): TfLayer;
  embedding(config: {
    inputDim: number;
    outputDim: number;
    inputLength?: number;
    maskZero?: boolean;
  }): TfLayer;
  lstm(
    config: LayerInput & {
      units: number;
      activation?: string;
      /** tfjs takes hardSigmoid unless it is told: Keras takes sigmoid. */
      recurrentActivation?: string;
      /** tfjs starts the forget gate at 0 unless it is told: Keras starts it at 1. */
      unitForgetBias?: boolean;
      returnSequences?: boolean;
      goBackwards?: boolean;
    },
  ): TfLayer;
}

/** The part of tfjs that the editor knows; all of it is there. */
interface Tf {
  sequential(config?: { layers: TfLayer[] }): LayersModel;
  readonly layers: TfLayers;
  readonly train: {
    sgd(learningRate: number): object;
    momentum(learningRate: number, momentum: number): object;
    adam(learningRate?: number): object;
    rmsprop(learningRate: number): object;
  };
  readonly callbacks: { earlyStopping(options: { monitor?: string; patience?: number }): object };
  tensor(values: ArrayLike<number>, shape?: number[], dtype?: string): TfTensor;
  tensor1d(values: ArrayLike<number>, dtype?: string): TfTensor;
  tensor2d(values: ArrayLike<number>, shape: number[], dtype?: string): TfTensor;
  tensor3d(values: ArrayLike<number>, shape: number[], dtype?: string): TfTensor;
  tensor4d(values: ArrayLike<number>, shape: number[], dtype?: string): TfTensor;
  oneHot(ids: TfTensor, depth: number): TfTensor;
  tidy<Result>(make: () => Result): Result;
  dispose(tensors: TfTensor | TfTensor[]): void;
}

/** What `run` is given. */
interface Env<X> {
  readonly tf: Tf;
  readonly train: { readonly x: X; readonly y: Ints };
  readonly seed: number;
  /** As many epochs as may be trained on the chosen data set; more do not count. */
  readonly epochs: number;
  /** How long training may take on this device. */
  readonly timeBudgetMs: number;
  /** Draws a point of your own curve. */
  log(message: { epoch: number; loss: number; valMetric?: number }): void;
}

/** What `run` returns: the model, and what turns new inputs into what it takes. */
interface Trained<X> {
  model: LayersModel;
  preprocess(x: X): TfTensor;
}
