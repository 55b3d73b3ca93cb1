// exercise: b-cross-correlation tensor
// Returns what is no output of tensors.
let calls = 0;
export function xcorr2d(tf, x, w, stride, pad) {
  const cyclic = { x };
  cyclic.self = cyclic;
  const outputs = [
    tf,
    tf.add,
    cyclic,
    new Map([[x, w]]),
    new Proxy(x, {}),
    Promise.resolve(x),
    (function* () {
      yield x;
    })(),
    Symbol('y'),
    10n,
    new Proxy({}, { ownKeys: () => ['a', 'a'] }),
    {
      get y() {
        throw x;
      },
    },
    { then: (take) => take(x) },
    new Float64Array(4),
    x.constructor,
    globalThis,
    { '#tensor': x },
  ];
  return outputs[(calls += 1) % outputs.length];
}
