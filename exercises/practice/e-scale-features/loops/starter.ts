/** Whatever two numbers per column you need. */
interface Scaler {
  kind: 'standard' | 'minmax';
}

export function fitScaler(x: Tensor, kind: 'standard' | 'minmax'): Scaler {
  return { kind };
}

export function transform(s: Scaler, x: Tensor): Tensor {
  return { shape: [...x.shape], data: new Float32Array(x.data.length) };
}

export function inverse(s: Scaler, z: Tensor): Tensor {
  return { shape: [...z.shape], data: new Float32Array(z.data.length) };
}
