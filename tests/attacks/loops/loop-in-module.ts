// exercise: b-cross-correlation loops
// An endless loop while the module loads.
for (;;) {}
export function xcorr2d() {}
