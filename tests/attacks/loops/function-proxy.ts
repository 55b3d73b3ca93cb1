// exercise: b-cross-correlation loops
// The exported function is a proxy that fails in its own traps.
export const xcorr2d = new Proxy(function () {}, { apply() { throw new Proxy({}, { get() { throw 1; } }); } });
