// exercise: b-cross-correlation loops
// Writes and reads JSON that is nested 100,000 deep.
export function xcorr2d(x, w, stride, pad) {
  const text = "[".repeat(1e5) + "]".repeat(1e5);
  const deep = JSON.parse(text);
  return JSON.parse(JSON.stringify([deep, text]));
}
