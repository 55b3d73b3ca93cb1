import { createRequire } from 'node:module';
import path from 'node:path';
import { chainOperations } from './chain-operations.ts';
import { useBackend } from '../device/backend.ts';
import { registerWasmGradients } from '../device/wasm-gradients.ts';

/** tfjs on wasm in Node, with the gradients that it lacks. */
export async function useWasmInNode(): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  );
  await useBackend('wasm', `${path.dirname(file)}/`);
  registerWasmGradients();
  chainOperations();
}
