// exercise: b-cross-correlation loops
// The same, with a syntax error at the end.
let y = a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>a?(b):c=>x;
export function xcorr2d() {}
