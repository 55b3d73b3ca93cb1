const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

export function quantise(
  x: Tensor,
  scheme: 'symmetric' | 'affine',
): { q: Int8Array; scale: number; zeroPoint: number } {
  let low = 0;
  let high = 0;
  for (const value of x.data) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === 0 && high === 0) return { q: new Int8Array(x.data.length), scale: 1, zeroPoint: 0 };
  const isSymmetric = scheme === 'symmetric';
  const scale = isSymmetric ? (high || -low) / 127 : (high - low) / 255;
  const zeroPoint = isSymmetric ? 0 : clamp(roundHalfEven(-128 - low / scale), -128, 127);
  const least = isSymmetric ? -127 : -128;
  const q = Int8Array.from(x.data, (value) => clamp(roundHalfEven(value / scale) + zeroPoint, least, 127));
  return { q, scale, zeroPoint };
}

export function dequantise(q: Int8Array, shape: number[], scale: number, zeroPoint: number): Tensor {
  return { shape: [...shape], data: Float32Array.from(q, (code) => scale * (code - zeroPoint)) };
}
