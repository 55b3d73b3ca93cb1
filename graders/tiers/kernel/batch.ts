import type { Elements } from './values.ts';

/** GPUBufferUsage and GPUMapMode; the flags are no globals in Node. */
const usage = { mapRead: 1, copySource: 4, copyTarget: 8, uniform: 64, storage: 128 };
const readMode = 1;

interface Stored {
  buffer: GPUBuffer;
  bytes: number;
  isInteger: boolean;
}

interface Group {
  layout: GPUBindGroupLayout;
  buffers: readonly Stored[];
}

/** Passes that are sent to the device together, and every buffer that they need. */
export class Batch {
  private readonly device: GPUDevice;
  private readonly encoder: GPUCommandEncoder;
  private readonly buffers: GPUBuffer[] = [];
  private readonly returning: { stored: Stored; offset: number }[] = [];
  private returningBytes = 0;

  constructor(device: GPUDevice) {
    this.device = device;
    this.encoder = device.createCommandEncoder();
  }

  storage(label: string, elements: Elements): Stored {
    const { buffer, byteOffset, byteLength } = elements;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    return {
      buffer: this.create(label, bytes, usage.storage | usage.copySource),
      bytes: byteLength,
      isInteger: elements instanceof Int32Array,
    };
  }

  uniform(label: string, content: ArrayBuffer): Stored {
    const buffer = this.create(label, new Uint8Array(content), usage.uniform);
    return { buffer, bytes: content.byteLength, isInteger: false };
  }

  dispatch(pipeline: GPUComputePipeline, workgroups: number, groups: readonly Group[]): void {
    const pass = this.encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (const [number, { layout, buffers }] of groups.entries()) {
      const entries = buffers.map(({ buffer }, binding) => ({ binding, resource: { buffer } }));
      pass.setBindGroup(number, this.device.createBindGroup({ layout, entries }));
    }
    pass.dispatchWorkgroups(workgroups);
    pass.end();
  }

  /** Has a buffer copied back after all passes; the function returned finds it among the bytes. */
  bringBack(stored: Stored): (bytes: ArrayBuffer) => Elements {
    const offset = this.returningBytes;
    this.returning.push({ stored, offset });
    this.returningBytes += stored.bytes;
    const length = stored.bytes / 4;
    return (bytes) => {
      const copy = bytes.slice(offset, offset + stored.bytes);
      return stored.isInteger ? new Int32Array(copy, 0, length) : new Float32Array(copy, 0, length);
    };
  }

  /** Sends everything off and waits for what comes back. Rejects when the device is lost meanwhile. */
  async submit(): Promise<ArrayBuffer> {
    const size = Math.max(4, this.returningBytes);
    const staging = this.device.createBuffer({ size, usage: usage.mapRead | usage.copyTarget });
    this.buffers.push(staging);
    for (const { stored, offset } of this.returning)
      if (stored.bytes > 0) this.encoder.copyBufferToBuffer(stored.buffer, 0, staging, offset, stored.bytes);
    this.device.queue.submit([this.encoder.finish()]);
    await staging.mapAsync(readMode);
    const bytes = staging.getMappedRange().slice(0);
    staging.unmap();
    return bytes;
  }

  destroy(): void {
    for (const buffer of this.buffers) buffer.destroy();
  }

  /** A binding must have at least four bytes, also for an empty tensor. */
  private create(label: string, content: Uint8Array, flags: number): GPUBuffer {
    const size = Math.max(4, content.byteLength);
    const buffer = this.device.createBuffer({ label, size, usage: flags, mappedAtCreation: true });
    this.buffers.push(buffer);
    new Uint8Array(buffer.getMappedRange()).set(content);
    buffer.unmap();
    return buffer;
  }
}
