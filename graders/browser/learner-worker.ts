import { createHarness } from '../tiers/harness.ts';
import { createTensorAdapter } from '../tiers/tensor/adapter.ts';
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
    if (job.bans) harness.adapt(createTensorAdapter(job.bans));
    // The driver before the learner's code, so that it works with the built-ins as they are.
    const driver = job.driver === undefined ? null : await importText(job.driver, 'driver.ts');
    let module: Record<string, unknown>;
    try {
      module = await importText(job.code, 'submission.ts');
    } catch (error) {
      const described = harness.describe(error);
      send({ kind: 'loadFailed', error: described }, [described]);
      send({ kind: 'ended', console: harness.console() }, []);
      return;
    }
    const functions: Record<string, unknown> = {};
    for (const name of job.functions) {
      functions[name] = module[name];
      if (typeof functions[name] === 'function') continue;
      send({ kind: 'notExported', name }, []);
      send({ kind: 'ended', console: harness.console() }, []);
      return;
    }
    const driven = driver && harness.driven(driver.drive, functions);
    for (const { function: name, packet } of job.calls) {
      const result = harness.call(driven ?? functions[name], packet);
      const after = harness.argumentsAfter();
      send({ kind: 'call', result, after }, [result, after]);
    }
    send({ kind: 'ended', console: harness.console() }, []);
  }

  function importText(code: string, name: string): Promise<Record<string, unknown>> {
    const blob = new Blob([code, `\n//# sourceURL=${name}`], { type: 'text/javascript' });
    return importModule(URL.createObjectURL(blob));
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
