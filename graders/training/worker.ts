import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
// tfjs-layers calls some operations as methods of tensors, which tfjs-core leaves to be asked for.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import type { BackendName } from '../device/backend.ts';
import { registerWasmGradients } from '../device/wasm-gradients.ts';
import { learnerTf } from './learner-tf.ts';
import type { TrainingCall, TrainingMessage, TrainingReply } from './messages.ts';
import { probeSpeed } from './probe-speed.ts';
import { Trainee } from './trainee.ts';

/** What the frame hands to its worker: a port to the page. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
}

const scope = globalThis as unknown as Scope & Record<string, unknown>;
const { Blob, URL } = globalThis;
const removed = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'indexedDB', 'caches', 'close'],
];
const pause = { promise: null as Promise<void> | null, end: () => undefined as void };
/** Messages from the page are seen this often while a program trains. */
const yieldMilliseconds = 40;
let lastTurn = performance.now();
let trainee: Trainee | null = null;

scope.onmessage = ({ ports }: MessageEvent) => {
  scope.onmessage = null;
  serve(ports[0]!);
};

function serve(port: MessagePort): void {
  const post = port.postMessage.bind(port) as (reply: TrainingReply) => void;
  port.onmessage = ({ data }: MessageEvent<TrainingMessage>) => {
    if ('id' in data) void answer(data.id, data.call);
    else if (data.kind === 'pause') hold();
    else release();
  };

  async function answer(id: number, call: TrainingCall): Promise<void> {
    try {
      post({ kind: 'answer', id, value: await perform(call, post) });
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      const line = Number(/submission\.ts:(\d{1,6})/.exec(stack ?? '')?.[1]);
      post({
        kind: 'failed',
        id,
        name: name.slice(0, 60),
        message: message.slice(0, 500),
        ...(line > 0 && { line }),
      });
    }
  }
}

async function perform(call: TrainingCall, post: (reply: TrainingReply) => void): Promise<unknown> {
  if (call.kind === 'start') {
    await startBackend(call.backend, call.wasm);
    for (const name of removed) {
      Reflect.defineProperty(scope, name, { value: undefined, configurable: false, writable: false });
    }
    const blob = new Blob([call.code, '\n//# sourceURL=submission.ts'], { type: 'text/javascript' });
    const module = (await import(URL.createObjectURL(blob))) as object;
    trainee = new Trainee(learnerTf(), module, {
      onEvent: (event) => post({ kind: 'event', event }),
      turn: takeTurn,
    });
    return undefined;
  }
  if (call.kind === 'probe') return probeSpeed(call.task);
  if (trainee === null) throw new Error('start comes first');
  switch (call.kind) {
    case 'build':
      return trainee.build();
    case 'train':
      return trainee.train(call.request);
    case 'predict':
      return trainee.predict(call.inputs);
    case 'activations':
      return trainee.activations(call.inputs);
    case 'export':
      return trainee.exportWeights();
  }
}

/** The page sends the wasm kernels along: nothing can be loaded from inside the frame. */
async function startBackend(backend: BackendName, wasm: Record<string, ArrayBuffer>): Promise<void> {
  if (backend === 'wasm') {
    // Threads need shared memory, which an opaque frame has none of.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths('memory/', true);
    tf.env().platform.fetch = async (path) => {
      const bytes = wasm[path.split('/').at(-1) ?? ''];
      return bytes ? new Response(bytes) : new Response(null, { status: 404 });
    };
  }
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs cannot use its backend ${backend} here`);
  await tf.ready();
  if (backend === 'wasm') registerWasmGradients();
}

function hold(): void {
  pause.promise ??= new Promise((resolve) => {
    pause.end = resolve;
  });
}

function release(): void {
  pause.promise = null;
  pause.end();
}

async function takeTurn(): Promise<void> {
  if (performance.now() - lastTurn > yieldMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve));
    lastTurn = performance.now();
  }
  while (pause.promise) await pause.promise;
}
