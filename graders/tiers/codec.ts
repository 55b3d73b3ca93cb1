/**
 * Values as bytes: what crosses the border of a sandbox, and what a case pack is made of.
 *
 * Layout: uint32 length of the text; the text in UTF-16 units; padding to 8 bytes; numbers, each array 8-byte aligned.
 * The text is the JSON of a tree of nodes, in which every number and typed array is a reference into the bytes,
 * so that NaN, ±∞ and −0 survive.
 *
 * This file is also evaluated inside the sandboxes (see sandbox-source.ts): it imports nothing, and captures every
 * built-in before the learner's code can replace it.
 */
export type Node =
  | ['f32' | 'i32' | 'f64', number, number]
  | ['number', number]
  | ['boolean', boolean]
  | ['string', string]
  | ['null']
  | ['list', Node[]]
  | ['record', [string, Node][]]
  | ['other', string];

/** Marks a value that no exercise can take or return, by the name of its type: a function, a Promise, a Uint8Array. */
export class Unsupported {
  typeName: string;
  constructor(typeName: string) {
    this.typeName = typeName;
  }
}

export interface CodecLimits {
  bytes: number;
  nodes: number;
  depth: number;
}

export interface Codec {
  encode(value: unknown): ArrayBuffer;
  decode(packet: ArrayBuffer): unknown;
}

type Numbers = Float32Array | Int32Array | Float64Array;

export const defaultLimits: CodecLimits = { bytes: 2 ** 24, nodes: 2 ** 17, depth: 12 };

/** Throws RangeError when a value or a packet exceeds the limits, TypeError when a packet is malformed. */
export function createCodec(limits: CodecLimits = defaultLimits): Codec {
  const { apply, ownKeys, getPrototypeOf } = Reflect;
  const { isArray } = Array;
  const { parse, stringify } = JSON;
  const { isInteger } = Number;
  const { create } = Object;
  const [F32, I32, F64, U16, U32, Buffer] = [
    Float32Array,
    Int32Array,
    Float64Array,
    Uint16Array,
    Uint32Array,
    ArrayBuffer,
  ];
  const { charCodeAt, slice: sliceText } = String.prototype;
  // Without an array of arguments for each unit of a text.
  const codeAt = Function.prototype.call.bind(charCodeAt) as (text: string, at: number) => number;
  const { fromCharCode } = String;
  const typedArray = getPrototypeOf(F32.prototype) as object;
  const tagOf = Object.getOwnPropertyDescriptor(typedArray, Symbol.toStringTag)!.get!;
  const lengthOf = Object.getOwnPropertyDescriptor(typedArray, 'length')!.get!;
  const setNumbers = F64.prototype.set;
  const tags: Record<string, 'f32' | 'i32' | 'f64'> = {
    Float32Array: 'f32',
    Int32Array: 'i32',
    Float64Array: 'f64',
  };
  const constructors = { f32: F32, i32: I32, f64: F64 };
  const [Wrong, TooLarge] = [TypeError, RangeError];

  function encode(value: unknown): ArrayBuffer {
    const arrays: { kind: 'f32' | 'i32' | 'f64'; numbers: Numbers; at: number }[] = [];
    let bytes = 0;
    let nodes = 0;
    const reserve = (kind: 'f32' | 'i32' | 'f64', numbers: Numbers, length: number): number => {
      const at = bytes;
      bytes += Math.ceil((length * (kind === 'f64' ? 8 : 4)) / 8) * 8;
      if (bytes > limits.bytes) throw new TooLarge(`the value is larger than ${limits.bytes} bytes`);
      arrays[arrays.length] = { kind, numbers, at };
      return at;
    };
    const visit = (part: unknown, depth: number): Node => {
      nodes += 1;
      if (nodes > limits.nodes || depth > limits.depth) throw new TooLarge('the value has too many parts');
      if (typeof part === 'number') {
        const box = new F64(1);
        box[0] = part;
        return ['number', reserve('f64', box, 1)];
      }
      if (typeof part === 'boolean') return ['boolean', part];
      if (typeof part === 'string') {
        if (part.length * 2 > limits.bytes) throw new TooLarge(`the text is longer than ${limits.bytes / 2}`);
        return ['string', part];
      }
      if (part === null) return ['null'];
      if (typeof part !== 'object') return ['other', typeof part];
      if (part instanceof Unsupported) return ['other', part.typeName];
      const tag = apply(tagOf, part, []) as string | undefined;
      if (tag !== undefined) {
        const kind = tags[tag];
        if (kind === undefined) return ['other', tag];
        const length = apply(lengthOf, part, []) as number;
        return [kind, reserve(kind, part as Numbers, length), length];
      }
      if (isArray(part)) {
        const length = part.length;
        if (length > limits.nodes) throw new TooLarge('the list has too many items');
        const list: Node[] = [];
        for (let at = 0; at < length; at += 1) list[at] = visit(part[at], depth + 1);
        return ['list', list];
      }
      const prototype = getPrototypeOf(part) as { constructor?: { name?: unknown } } | null;
      if (prototype !== null && prototype !== Object.prototype) {
        const name = prototype.constructor?.name;
        if (name === 'Promise' || name === 'Map' || name === 'Set') return ['other', name];
      }
      const entries: [string, Node][] = [];
      const keys = ownKeys(part);
      for (let at = 0; at < keys.length; at += 1) {
        const key = keys[at];
        if (typeof key === 'string') {
          entries[entries.length] = [key, visit((part as Record<string, unknown>)[key], depth + 1)];
        }
      }
      return ['record', entries];
    };
    const text = stringify(visit(value, 0));
    const start = Math.ceil((4 + text.length * 2) / 8) * 8;
    if (start + bytes > limits.bytes * 2)
      throw new TooLarge(`the value is larger than ${limits.bytes} bytes`);
    const packet = new Buffer(start + bytes);
    new U32(packet, 0, 1)[0] = text.length;
    const units = new U16(packet, 4, text.length);
    for (let at = 0; at < text.length; at += 1) units[at] = codeAt(text, at);
    for (let at = 0; at < arrays.length; at += 1) {
      const { kind, numbers, at: offset } = arrays[at]!;
      const length = apply(lengthOf, numbers, []) as number;
      apply(setNumbers, new constructors[kind](packet, start + offset, length), [numbers]);
    }
    return packet;
  }

  /** A forged text must not fill the memory with parts before they can be counted: no node needs more than 8. */
  function refuseCrowd(units: Uint16Array, length: number): void {
    const most = limits.nodes * 8;
    let parts = 0;
    let quoted = false;
    for (let at = 0; at < length && length > most; at += 1) {
      const unit = units[at];
      if (unit === 0x22) quoted = !quoted;
      else if (unit === 0x5c) at += 1;
      else if (!quoted && (unit === 0x5b || unit === 0x7b || unit === 0x2c)) parts += 1;
    }
    if (parts > most) throw new TooLarge('the value has too many parts');
  }

  function decode(packet: ArrayBuffer): unknown {
    if (packet.byteLength < 8 || packet.byteLength > limits.bytes * 2)
      throw new TooLarge('a packet of this size');
    const length = new U32(packet, 0, 1)[0]!;
    const start = Math.ceil((4 + length * 2) / 8) * 8;
    if (start > packet.byteLength) throw new Wrong('the packet is cut off');
    const units = new U16(packet, 4, length);
    refuseCrowd(units, length);
    let text = '';
    for (let at = 0; at < length; at += 4096) {
      text += apply(
        fromCharCode,
        undefined,
        units.subarray(at, Math.min(at + 4096, length)) as unknown as number[],
      );
    }
    let nodes = 0;
    let copied = 0;
    const numbers = (kind: unknown, at: unknown, count: unknown): Numbers => {
      const make = constructors[kind as 'f32'];
      if (
        make === undefined ||
        !isInteger(at) ||
        !isInteger(count) ||
        (at as number) < 0 ||
        (count as number) < 0
      ) {
        throw new Wrong('the packet is malformed');
      }
      const view = new make(packet, start + (at as number), count as number);
      // Many references to the same bytes would otherwise fill the memory.
      copied += (count as number) * (kind === 'f64' ? 8 : 4);
      if (copied > packet.byteLength) throw new Wrong('the packet is malformed');
      const copy = new make(count as number);
      apply(setNumbers, copy, [view]);
      return copy;
    };
    const visit = (node: unknown, depth: number): unknown => {
      nodes += 1;
      if (!isArray(node) || depth > limits.depth || nodes > limits.nodes)
        throw new Wrong('the packet is malformed');
      const content: unknown = node[1];
      switch (node[0]) {
        case 'number':
          return numbers('f64', content, 1)[0];
        case 'boolean':
          return content === true;
        case 'string':
          return typeof content === 'string' ? content : '';
        case 'null':
          return null;
        case 'other':
          return new Unsupported(apply(sliceText, `${content as string}`, [0, 40]));
        case 'list': {
          if (!isArray(content)) throw new Wrong('the packet is malformed');
          const list: unknown[] = [];
          for (let at = 0; at < content.length; at += 1) list[at] = visit(content[at], depth + 1);
          return list;
        }
        case 'record': {
          if (!isArray(content)) throw new Wrong('the packet is malformed');
          const record = create(Object.prototype) as Record<string, unknown>;
          for (let at = 0; at < content.length; at += 1) {
            const entry: unknown = content[at];
            if (!isArray(entry) || typeof entry[0] !== 'string' || entry[0] === '__proto__') {
              throw new Wrong('the packet is malformed');
            }
            record[entry[0]] = visit(entry[1], depth + 1);
          }
          return record;
        }
        default:
          return numbers(node[0], content, node[2]);
      }
    };
    return visit(parse(text), 0);
  }

  return { encode, decode };
}
