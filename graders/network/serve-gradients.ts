// Without tfjs-layers nobody registers the gradients of operations. The list names one of them twice, which asks a flag
// that the core registers: it must be there before.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { WorkerScope } from '../browser/worker-scope.ts';
import { useBackend } from '../device/backend.ts';
import { Turns } from '../device/turns.ts';
import { registerWasmGradients } from '../device/wasm-gradients.ts';
import {
  classMaps,
  pixelGradients,
  type ClassMaps,
  type MapLayer,
  type PixelGradients,
} from './class-gradients.ts';
import type { DigitWeights } from './digit-network.ts';

export type GradientQuestion =
  | { kind: 'maps'; pixels: Float32Array; layer: MapLayer }
  | { kind: 'slopes'; pictures: Float32Array; digit: number };

export interface GradientRequest {
  id: number;
  question: GradientQuestion;
  weights: DigitWeights;
  /** Public folder of tfjs's WebAssembly files, with a slash at the end. */
  wasmPath: string;
}

export type GradientAnswer = ({ kind: 'maps' } & ClassMaps) | ({ kind: 'slopes' } & PixelGradients);

export type GradientReply = { id: number } & (GradientAnswer | { kind: 'failed'; message: string });

/** Computes gradients of a trained digit CNN by tfjs on wasm: what the learner's own functions are then given. */
export function serveGradients(scope: WorkerScope): void {
  const turns = new Turns();
  scope.onmessage = ({ data }: MessageEvent<GradientRequest>) => {
    void turns.take(async () => scope.postMessage(await answer(data)));
  };
}

async function answer({ id, question, weights, wasmPath }: GradientRequest): Promise<GradientReply> {
  try {
    await useBackend('wasm', wasmPath);
    registerWasmGradients();
    if (question.kind === 'maps') {
      return { id, kind: 'maps', ...(await classMaps(weights, question.pixels, question.layer)) };
    }
    return { id, kind: 'slopes', ...(await pixelGradients(weights, question.pictures, question.digit)) };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
