// exercise: b-cross-correlation loops
// Prints and throws text with control characters, direction marks and halves of surrogate pairs.
export function xcorr2d(x, w, stride, pad) {
  const text = "\u0000\u001b[2J\u202egrade\u2066 \ud800 <script>alert(1)</script> \udfff\u0007";
  console.log(text);
  const error = new Error(text);
  error.name = text;
  error.stack = text + "submission.ts:" + "9".repeat(400) + ":" + "9".repeat(400);
  throw error;
}
