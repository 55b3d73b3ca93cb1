import * as tf from '@tensorflow/tfjs-core';
import { isSoftwareAdapter } from './software-adapter.ts';

/** Where references are computed, from the fastest to the one that works everywhere. */
export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;

export type BackendName = (typeof backendNames)[number];

export interface Device {
  backend: BackendName;
  /** What does the work, as the browser names it, e.g. "nvidia ampere"; empty for wasm and cpu. */
  adapter: string;
  /** A GPU that is computed by the CPU: slower than wasm. */
  software: boolean;
}

/** Thrown when a backend does not exist on this device or must not be used for grading. */
export class BackendUnavailable extends Error {
  override name = 'BackendUnavailable';
}

/** Compute every exercise's reference as the oracle does; a test holds them to it. */
export const exactDevices: readonly Device[] = [
  { backend: 'wasm', adapter: '', software: false },
  { backend: 'cpu', adapter: '', software: false },
];

/**
 * Asks the browser what it has, without loading any backend. Hardware GPUs come first; software GPUs come after wasm,
 * which always beats them.
 */
export async function rankBackends(): Promise<Device[]> {
  const found = [await probeWebGpu(), probeWebGl()].filter((device) => device !== null);
  const [wasm, cpu] = exactDevices;
  return [
    ...found.filter(({ software }) => !software),
    wasm!,
    ...found.filter(({ software }) => software),
    cpu!,
  ];
}

async function probeWebGpu(): Promise<Device | null> {
  try {
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return null;
    const { vendor, architecture, description, device } = adapter.info;
    const name = description || [vendor, architecture, device].filter(Boolean).join(' ');
    const software = adapter.info.isFallbackAdapter || isSoftwareAdapter(`${name} ${architecture}`);
    return { backend: 'webgpu', adapter: name.slice(0, 100), software };
  } catch {
    return null;
  }
}

function probeWebGl(): Device | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  // Without float32 render targets WebGL would compute in half precision.
  if (!context?.getExtension('EXT_color_buffer_float')) return null;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return { backend: 'webgl', adapter: name.slice(0, 100), software: isSoftwareAdapter(name) };
}

/** Loads a backend and makes it tfjs's current one. Throws BackendUnavailable when it cannot be used. */
export async function useBackend(backend: BackendName, wasmPath: string): Promise<void> {
  if (tf.getBackend() !== backend) await startBackend(backend, wasmPath);
  if (backend === 'webgl' && tf.env().getNumber('WEBGL_VERSION') < 2) {
    throw new BackendUnavailable('useBackend: webgl must be version 2');
  }
  if (backend === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
    throw new BackendUnavailable('useBackend: webgl must render float32, got float16');
  }
}

async function startBackend(backend: BackendName, wasmPath: string): Promise<void> {
  await loaders[backend](wasmPath);
  const ready = await tf.setBackend(backend).catch((cause: unknown) => {
    throw new BackendUnavailable(`useBackend: ${backend} must start, got ${String(cause)}`, { cause });
  });
  if (!ready) throw new BackendUnavailable(`useBackend: ${backend} must start, but did not`);
  await tf.ready();
}

const loaders: Record<BackendName, (wasmPath: string) => Promise<unknown>> = {
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
  webgl: async () => {
    await import('@tensorflow/tfjs-backend-webgl');
    // One shader per operation and rank instead of one per shape: typing changes no shapes, but packs do.
    tf.env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  },
  wasm: async (wasmPath) => {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    setWasmPaths(wasmPath);
  },
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
};
