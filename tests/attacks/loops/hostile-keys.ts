// exercise: b-cross-correlation loops
// Returns a record whose keys are long and hostile.
export function xcorr2d(x, w, stride, pad) {
  const record = {};
  for (let at = 0; at < 100; at++) record["\u0000\ud800\u202e" + at + "k".repeat(20000)] = at;
  return { shape: record, data: record, ...record };
}
