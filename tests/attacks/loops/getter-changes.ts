// exercise: b-cross-correlation loops
// The shape and the data differ every time they are read.
export function xcorr2d(x, w, stride, pad) {
  let reads = 0;
  return {
    get shape() { return [++reads, reads]; },
    get data() { return new Float32Array(reads++ * 3); },
  };
}
