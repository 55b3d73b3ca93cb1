// exercise: b-cross-correlation loops
// The same while the module loads, with a proxy.
throw new Proxy(new Error("x"), { get() { for (;;) {} } });
export const xcorr2d = 1;
