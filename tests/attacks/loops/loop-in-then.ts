// exercise: b-cross-correlation loops
// The module namespace is a thenable whose then never returns.
export function then() {
  for (;;) {}
}
export function xcorr2d() {
  return { then };
}
