import type { LearnerFailure, LearnerJob, LearnerRun } from '../browser/call-learner.ts';
import { isTensor, type Tensor, type Value } from '../tensor.ts';

export type SentenceStep = 'embedding' | 'positions' | 'attention';

export type SentenceRun =
  | { kind: 'ran'; weights: Tensor }
  | { kind: 'failed'; step: SentenceStep; failure: LearnerFailure | { code: 'shape' } };

interface Sentence {
  /** The vocabulary's vectors, [V, D]. */
  table: Tensor;
  /** Rows of the table, one for each word. */
  ids: readonly number[];
  /** Which of the steps the learner's own functions do; attention always is theirs. */
  steps: { embedding: boolean; positions: boolean };
}

type Call = (step: SentenceStep, job: LearnerJob) => Promise<LearnerRun>;

class Stop extends Error {
  override name = 'Stop';
  run: SentenceRun;
  constructor(run: SentenceRun) {
    super('stop');
    this.run = run;
  }
}

/**
 * Attention of a sentence over itself: x = √D · E[ids] + P (Vaswani et al. 2017, sections 3.4 and 3.5), which is query,
 * key and value at once. Returns the weights [T, T] that the learner's attention gives.
 */
export async function runSentence({ table, ids, steps }: Sentence, call: Call): Promise<SentenceRun> {
  const [length, width] = [ids.length, table.shape[1]!];
  const ask = async (step: SentenceStep, job: LearnerJob, read: (value: unknown) => Tensor | null) => {
    const run = await call(step, job);
    if (run.kind === 'failed') throw new Stop({ kind: 'failed', step, failure: run.failure });
    const found = read(run.values[0]);
    if (found === null) throw new Stop({ kind: 'failed', step, failure: { code: 'shape' } });
    return found;
  };
  try {
    const looked = steps.embedding
      ? await ask('embedding', lookup(ids, table), (value) => takeTensor(value, [1, length, width]))
      : { data: Float32Array.from(ids.flatMap((id) => [...rowOf(table, id)])) };
    const x = looked.data.map((value) => Math.sqrt(width) * value);
    if (steps.positions) {
      const job = jobOf('positionalEncoding', [length, width]);
      const { data } = await ask('positions', job, (value) => takeTensor(value, [length, width]));
      for (const [at, value] of data.entries()) x[at]! += value;
    }
    const words = (): Value => ({ shape: [length, width], data: x.slice() });
    const job = jobOf('attention', [words(), words(), words()]);
    const weights = await ask('attention', job, (value) =>
      takeTensor((value as { weights?: unknown } | null)?.weights, [length, length]),
    );
    return { kind: 'ran', weights };
  } catch (error) {
    if (error instanceof Stop) return error.run;
    throw error;
  }
}

function lookup(ids: readonly number[], { shape, data }: Tensor): LearnerJob {
  const places = { shape: [1, ids.length], data: Int32Array.from(ids) };
  return jobOf('embedding', [places, { shape: [...shape], data: data.slice() }]);
}

function jobOf(name: string, values: Value[]): LearnerJob {
  return { functions: [name], calls: [{ function: name, arguments: values }] };
}

function rowOf({ shape, data }: Tensor, row: number): Float32Array {
  const width = shape[1]!;
  return data.slice(row * width, (row + 1) * width);
}

function takeTensor(value: unknown, shape: readonly number[]): Tensor | null {
  if (!isTensor(value) || value.shape.join() !== shape.join()) return null;
  if (value.data.length !== shape.reduce((size, extent) => size * extent, 1)) return null;
  if (!value.data.every(Number.isFinite)) return null;
  return { shape: [...shape], data: Float32Array.from(value.data) };
}
