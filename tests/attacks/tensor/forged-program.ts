// exercise: b-cross-correlation tensor
// Replaces the program by ones that no facade writes.
const { stringify } = JSON;
const forged = [
  '',
  '[',
  '{}',
  '[["__proto__"]]',
  '[["constructor",{"t":0}]]',
  '[["zeros",[99999,99999],"float32"]]',
  '[["exp",{"t":-1}]]',
  '[["exp",{"t":1e9}]]',
  '['.repeat(100000),
  '[["tensor",{"d":"length"},[1],"float32"]]',
  '[["split",{"t":0},1000000000,0]]',
];
let calls = 0;
export function xcorr2d(tf, x, w, stride, pad) {
  const y = tf.neg(x);
  const text = forged[(calls += 1) % forged.length];
  JSON.stringify = (value) => (Array.isArray(value) && value[0]?.[0] === 'neg' ? text : stringify(value));
  return y;
}
