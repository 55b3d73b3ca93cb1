import { createHarness } from '../tiers/harness.ts';
import type { WorkerJob, WorkerMessage } from './messages.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The worker inside the sandboxed frame. It becomes text (frame-page.ts): it imports only what is evaluated before it.
 * What it takes away from the learner's code is for determinism; that nothing leaves is the frame's policy.
 */
export function serveLearner(scope: WorkerScope): void {
  const harness = createHarness(scope as unknown as Record<string, unknown>);
  const { Blob, URL } = scope;
  removeGlobals(scope);
  const importModule = (url: string): Promise<Record<string, unknown>> =>
    import(/* turbopackIgnore: true */ url) as never;

  scope.onmessage = ({ ports }: MessageEvent) => {
    scope.onmessage = null;
    const port = ports[0]!;
    const send = port.postMessage.bind(port) as (message: WorkerMessage, transfer: Transferable[]) => void;
    port.onmessage = ({ data }: MessageEvent<WorkerJob>) => {
      port.onmessage = null;
      void runJob(data, send);
    };
  };

  async function runJob(
    job: WorkerJob,
    send: (message: WorkerMessage, transfer: Transferable[]) => void,
  ): Promise<void> {
    send({ kind: 'started' }, []);
    const url = URL.createObjectURL(
      new Blob([job.code, '\n//# sourceURL=submission.ts'], { type: 'text/javascript' }),
    );
    let module: Record<string, unknown>;
    try {
      module = await importModule(url);
    } catch (error) {
      const described = harness.describe(error);
      send({ kind: 'loadFailed', error: described }, [described]);
      send({ kind: 'ended', console: harness.console() }, []);
      return;
    }
    const learnerFunction = module[job.function];
    if (typeof learnerFunction === 'function') {
      for (const packet of job.packets) {
        const result = harness.call(learnerFunction, packet);
        const after = harness.argumentsAfter();
        send({ kind: 'call', result, after }, [result, after]);
      }
    } else {
      send({ kind: 'notExported' }, []);
    }
    send({ kind: 'ended', console: harness.console() }, []);
  }
}

/** For determinism: that nothing leaves is the frame's policy. */
function removeGlobals(scope: WorkerScope): void {
  const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'importScripts'];
  const others = ['Worker', 'SharedWorker', 'BroadcastChannel', 'indexedDB', 'caches', 'close'];
  for (const name of [...network, ...others, 'requestAnimationFrame']) {
    Reflect.defineProperty(scope, name, { value: undefined, configurable: false, writable: false });
  }
}
