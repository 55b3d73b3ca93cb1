// exercise: b-cross-correlation loops
// Schedules a job that schedules a job, and returns a promise.
const again = () => Promise.resolve().then(again);
again();
export async function xcorr2d() {
  for (;;) await again();
}
