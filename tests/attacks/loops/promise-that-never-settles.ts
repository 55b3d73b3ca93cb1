// exercise: b-cross-correlation loops
// The module awaits something that never comes.
await new Promise(() => {});
export function xcorr2d() {}
