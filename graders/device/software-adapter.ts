const software = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic/i;

/** Whether a GPU of this name is computed by the CPU: slower than wasm. */
export function isSoftwareAdapter(name: string): boolean {
  return software.test(name);
}
