/** A device that kernels run on. */
export interface KernelDevice {
  device: GPUDevice;
  /** As its driver names it, e.g. "nvidia ampere". */
  adapter: string;
  /** The device is gone: its driver was reset, its process ended, the GPU was unplugged. */
  lost: boolean;
}

/** The fastest device there is, with the limits that every device has; null when there is none. */
export async function openKernelDevice(gpu: GPU): Promise<KernelDevice | null> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) return null;
  const device = await adapter.requestDevice();
  const { vendor, architecture, description, device: model } = adapter.info;
  const name = description || [vendor, architecture, model].filter(Boolean).join(' ');
  const opened = { device, adapter: name.slice(0, 100), lost: false };
  void device.lost.then(() => {
    opened.lost = true;
  });
  return opened;
}
