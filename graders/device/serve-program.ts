import * as tf from '@tensorflow/tfjs-core';
import { CustomCallback, type LayersModel } from '@tensorflow/tfjs-layers';
// tfjs-layers calls some operations as methods of tensors, which tfjs-core leaves to be asked for.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import type { WorkerScope } from '../browser/worker-scope.ts';
import { BackendUnavailable, rankBackends, useBackend, type Device } from './backend.ts';
import { registerWasmGradients } from './wasm-gradients.ts';
import {
  batchSize,
  programMilliseconds,
  programPlans,
  type ProgramModule,
  type ProgramName,
} from '../program.ts';
import type { ProgramReply, ProgramRequest } from './program-messages.ts';

type Post = (reply: ProgramReply) => void;

/** A worker's side of a program that runs in a page: trains it once and tells every batch and epoch. */
export function serveProgram(
  scope: Pick<WorkerScope, 'onmessage' | 'postMessage'>,
  loadProgram: (name: ProgramName) => Promise<ProgramModule>,
): void {
  const post: Post = (reply) => scope.postMessage(reply);
  scope.onmessage = ({ data }: MessageEvent<ProgramRequest>) => {
    runProgram(data, loadProgram, post).catch((error: unknown) => {
      const reason = error instanceof BackendUnavailable ? 'device' : 'program';
      post({ kind: 'failed', reason, message: error instanceof Error ? error.message : String(error) });
    });
  };
}

async function runProgram(
  request: ProgramRequest,
  loadProgram: (name: ProgramName) => Promise<ProgramModule>,
  post: Post,
): Promise<void> {
  const [module, ranked] = await Promise.all([loadProgram(request.program), rankBackends()]);
  const devices = devicesFor(request.program, ranked);
  for (const [at, device] of devices.entries()) {
    try {
      await useBackend(device.backend, request.wasmPath);
      if (device.backend === 'wasm') registerWasmGradients();
      return await runOn(device, module, request, post);
    } catch (error) {
      // A GPU may fail in the middle; whatever fails on wasm or cpu for another reason is the program's own failure.
      const isGpu = device.backend === 'webgpu' || device.backend === 'webgl';
      if (at === devices.length - 1 || !(isGpu || error instanceof BackendUnavailable)) throw error;
      tf.disposeVariables();
    }
  }
}

function devicesFor(program: ProgramName, ranked: Device[]): Device[] {
  if (!programPlans[program].isRecurrent) return ranked;
  const isWasm = ({ backend }: Device): boolean => backend === 'wasm';
  return [...ranked.filter(isWasm), ...ranked.filter((device) => !isWasm(device))];
}

async function runOn(
  device: Device,
  module: ProgramModule,
  { program, locale }: ProgramRequest,
  post: Post,
): Promise<void> {
  const { budget: full, smallBudget } = programPlans[program];
  const budget = device.backend === 'cpu' ? smallBudget : full;
  const model = buildTidily(module);
  const batches = Math.ceil(budget.examples / batchSize) * budget.epochs;
  post({ kind: 'started', device, budget, parameters: model.countParams(), batches });
  const watch = watchTraining(model, post);
  try {
    await module.trainModel(model, { ...budget, locale, callbacks: watch.callbacks });
  } finally {
    model.optimizer.dispose();
    model.dispose();
  }
  post({ kind: 'finished', ...watch.end() });
}

/** tfjs-layers forgets tensors while it builds a recurrent layer; weights are variables and outlive the scope. */
function buildTidily(module: ProgramModule): LayersModel {
  const built: LayersModel[] = [];
  tf.tidy(() => void built.push(module.buildModel()));
  return built[0]!;
}

function watchTraining(model: LayersModel, post: Post) {
  const started = performance.now();
  let isTimeUp = false;
  const milliseconds = (): number => performance.now() - started;
  const callbacks = new CustomCallback(
    {
      onBatchEnd: (_batch, logs) => {
        const { loss, acc } = logs as Record<string, number>;
        post({ kind: 'batch', score: { loss: loss!, accuracy: acc! }, milliseconds: milliseconds() });
        if (milliseconds() < programMilliseconds) return;
        isTimeUp = true;
        model.stopTraining = true;
      },
      onEpochEnd: (_epoch, logs) => {
        const { loss, acc, val_loss, val_acc } = logs as Record<string, number | undefined>;
        const heldOut =
          val_loss === undefined || val_acc === undefined ? null : { loss: val_loss, accuracy: val_acc };
        const score = { training: { loss: loss!, accuracy: acc! }, heldOut };
        post({ kind: 'epoch', score, milliseconds: milliseconds() });
      },
    },
    // A worker has no frame to draw in between.
    'never',
  );
  return { callbacks, end: () => ({ milliseconds: milliseconds(), isTimeUp }) };
}
