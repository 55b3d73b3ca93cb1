import * as tf from '@tensorflow/tfjs-core';
import type { WorkerScope } from '../browser/worker-scope.ts';
import { Turns } from '../device/turns.ts';
import { useBackend } from '../device/backend.ts';
import { imageSide, weightNames, type DigitWeights, type WeightName } from './digit-network.ts';
import { libraryOutputs } from './library-forward.ts';

/** What the page asks: the digit CNN on one picture, 28 × 28 values from 0 to 1. */
export interface LibraryRequest {
  id: number;
  pixels: Float32Array;
  weights: DigitWeights;
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

export type LibraryReply =
  | { kind: 'ran'; id: number; probabilities: Float32Array; milliseconds: number }
  | { kind: 'failed'; id: number; message: string };

/** Runs the digit CNN by tfjs on wasm, for the comparison with the learner's own. */
export function serveLibrary(scope: WorkerScope): void {
  const turns = new Turns();
  let isWarm = false;

  scope.onmessage = ({ data }: MessageEvent<LibraryRequest>) => {
    void turns.take(async () => scope.postMessage(await answer(data)));
  };

  async function answer({ id, pixels, weights, wasmPath }: LibraryRequest): Promise<LibraryReply> {
    try {
      await useBackend('wasm', wasmPath);
      // The first run pays for what tfjs sets up, which is no part of the work.
      if (!isWarm) await forward(pixels, weights);
      isWarm = true;
      const started = performance.now();
      const probabilities = await forward(pixels, weights);
      return { kind: 'ran', id, probabilities, milliseconds: performance.now() - started };
    } catch (error) {
      return { kind: 'failed', id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** The probabilities of the ten classes for one picture, on tfjs's present backend. */
export async function forward(pixels: Float32Array, weights: DigitWeights): Promise<Float32Array> {
  const probabilities = tf.tidy(() => {
    const tensors = Object.fromEntries(
      weightNames.map((name) => [name, tf.tensor(weights[name].data, weights[name].shape)]),
    ) as Record<WeightName, tf.Tensor>;
    const x = tf.tensor4d(pixels, [1, imageSide, imageSide, 1]);
    return libraryOutputs(x, tensors).at(-1)!;
  });
  try {
    return (await probabilities.data()) as Float32Array;
  } finally {
    probabilities.dispose();
  }
}
