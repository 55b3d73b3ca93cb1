import type { Device } from '#graders/device/backend.ts';
import type { CapstoneTask } from '#graders/training/task.ts';

/**
 * Where a capstone trains: convolutions on a real GPU, all else on wasm. WebGPU cannot be had there, since a worker of an
 * opaque frame is no secure context; an LSTM is a long chain of small steps, which wasm takes faster than any GPU.
 */
export async function chooseDevice(task: CapstoneTask): Promise<Device> {
  const { rankBackends } = await import('#graders/device/backend.ts');
  const wasm: Device = { backend: 'wasm', adapter: '', software: false };
  if (task.layers.some((layer) => layer.class === 'LSTM')) return wasm;
  const ranked = await rankBackends();
  return ranked.find(({ backend, software }) => backend === 'webgl' && !software) ?? wasm;
}

/** The kernels of the wasm backend, for a worker that may fetch nothing. */
export async function fetchWasm(wasmPath: string): Promise<Record<string, ArrayBuffer>> {
  const names = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];
  const files = await Promise.all(
    names.map(async (name) => {
      const response = await fetch(`${wasmPath}${name}`);
      if (!response.ok) throw new Error(`${name}: status ${response.status}`);
      return [name, await response.arrayBuffer()] as const;
    }),
  );
  return Object.fromEntries(files);
}
