import type { WorkerScope } from '#graders/browser/worker-scope.ts';
import type { DeviceModule } from '#graders/device/expected.ts';
import { serveDevice } from '#graders/device/serve.ts';

/** Entry point of the page's device worker: the only way by which exercises' device references reach a browser. */
serveDevice(
  self as unknown as WorkerScope,
  ({ track, exercise }) => import(`../../exercises/${track}/${exercise}/device.ts`) as Promise<DeviceModule>,
);
