// exercise: b-cross-correlation loops
// Forges a packet with keys that would change prototypes outside.
const text = '["record",[["kind",["string","returned"]],["__proto__",["record",[["shape",["list",[]]]]]],["constructor",["null"]],["value",["null"]]]]';
JSON.stringify = () => text;
const tree = JSON.parse(text);
Object.defineProperty(Array.prototype, "toJSON", { configurable: true, value: () => tree });
export function xcorr2d() {
  return JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
}
