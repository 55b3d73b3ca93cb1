import { NotExpressible, type Expressed, type TruthCase } from './family.ts';

export type Source = 'onnx' | 'webnn' | 'torch' | 'tfjs' | 'keras' | 'sklearn';

export type Adapter = (vector: TruthCase) => Expressed;

/** Sends a vector to the adapter of its source; wpt and webnn-baseline both speak WebNN. */
export function bySource(adapters: Partial<Record<Source, Adapter>>): Adapter {
  return (vector) => {
    const source = vector.source === 'wpt' || vector.source === 'webnn-baseline' ? 'webnn' : vector.source;
    const adapter = Object.hasOwn(adapters, source) ? adapters[source as Source] : undefined;
    if (!adapter) throw new NotExpressible(`source ${vector.source} in family ${vector.family}`);
    return adapter(vector);
  };
}

/** Sends a vector to the adapter of its operation, by name. */
export function byOperation(
  adapters: Record<string, Adapter>,
  name?: (vector: TruthCase) => string,
): Adapter {
  return (vector) => {
    const operation = name ? name(vector) : vector.op;
    const adapter = Object.hasOwn(adapters, operation) ? adapters[operation] : undefined;
    if (!adapter) throw new NotExpressible(`operation ${operation}`);
    return adapter(vector);
  };
}

/** The reason for operations that learners never meet. */
export function outsideCurriculum(what: string): Adapter {
  return () => ({ notExpressible: `${what} is not part of the curriculum` });
}
