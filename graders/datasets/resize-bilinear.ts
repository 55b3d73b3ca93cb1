/**
 * Enlarges images by bilinear interpolation with half-pixel centres, edges repeated: output pixel i looks at
 * (i + ½)·from/to − ½. As PyTorch's interpolate(mode="bilinear", align_corners=False) computes it.
 * pixels [N, from, from] → [N, to, to].
 */
export function resizeBilinear(
  pixels: ArrayLike<number>,
  from: number,
  to: number,
): Float32Array<ArrayBuffer> {
  if (pixels.length % (from * from) !== 0) {
    throw new Error(
      `resizeBilinear: pixels must be images of ${from} × ${from}, got ${pixels.length} values`,
    );
  }
  const count = pixels.length / (from * from);
  const places = Array.from({ length: to }, (_, at) => placeOf(at, from, to));
  const resized = new Float32Array(count * to * to);
  for (let image = 0; image < count; image += 1) {
    const start = image * from * from;
    for (const [row, { low: top, high: bottom, share: down }] of places.entries()) {
      for (const [column, { low: left, high: right, share: along }] of places.entries()) {
        const mix = (line: number): number =>
          pixels[start + line * from + left]! * (1 - along) + pixels[start + line * from + right]! * along;
        resized[(image * to + row) * to + column] = mix(top) * (1 - down) + mix(bottom) * down;
      }
    }
  }
  return resized;
}

function placeOf(at: number, from: number, to: number): { low: number; high: number; share: number } {
  const place = Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5));
  const low = Math.floor(place);
  return { low, high: Math.min(from - 1, low + 1), share: place - low };
}
