// exercise: b-cross-correlation tensor
// Errors whose texts obey no rule.
export function xcorr2d(tf, x, w, stride, pad) {
  try {
    tf.dataSync;
  } catch (error) {
    error.refused = { code: 'banned', name: '\u0000\u001b[2J\u202e\ud800'.repeat(50), instead: '<script>' };
    error.stack = { toString: () => 'submission.ts:999999999:1' };
    throw error;
  }
}
