import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodec, Unsupported } from './codec.ts';

const codec = createCodec();
const roundTrip = (value: unknown): unknown => codec.decode(codec.encode(value));

/** A packet as a hostile sandbox may write it: any text, any bytes behind it. */
function forge(text: string, bytes = 0): ArrayBuffer {
  const start = Math.ceil((4 + text.length * 2) / 8) * 8;
  const packet = new ArrayBuffer(start + bytes);
  new Uint32Array(packet, 0, 1)[0] = text.length;
  new Uint16Array(packet, 4, text.length).set(
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  );
  return packet;
}

const float32 = fc.float({ noNaN: false });
const numbers = fc.oneof(
  fc.array(float32).map((list) => Float32Array.from(list)),
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })).map((list) => Int32Array.from(list)),
  fc.array(fc.double()).map((list) => Float64Array.from(list)),
);
const key = fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.double(),
    fc.boolean(),
    fc.string({ unit: 'binary' }),
    fc.constant(null),
    numbers,
    fc.record({ shape: fc.array(fc.nat(9)), data: numbers }, { noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('values that survive', () => {
  it('any nesting of numbers, texts, arrays and records comes back as it was', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(roundTrip(given)).toStrictEqual(given);
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity, -0, 0, 5e-324, Number.MAX_VALUE, 0.1])(
    '%d keeps its identity',
    (number) => {
      expect(roundTrip(number)).toBe(number);
      expect((roundTrip(Float64Array.of(number)) as Float64Array)[0]).toBe(number);
      expect((roundTrip(Float32Array.of(number)) as Float32Array)[0]).toBe(Math.fround(number));
    },
  );

  it.each([[[]], [{}], [''], [new Float32Array(0)], [{ shape: [0, 3], data: new Float32Array(0) }]])(
    'empty value %j comes back',
    (empty) => expect(roundTrip(empty)).toStrictEqual(empty),
  );

  it('decoded arrays are copies: they outlive the packet', () => {
    const packet = codec.encode(Float32Array.of(1, 2));
    const decoded = codec.decode(packet) as Float32Array;
    new Uint8Array(packet).fill(0xff);
    expect(decoded).toEqual(Float32Array.of(1, 2));
  });

  it('only the part that a view shows is written', () => {
    const large = Float64Array.from({ length: 1000 }, (_, at) => at);
    expect(codec.encode(large.subarray(3, 5)).byteLength).toBeLessThan(100);
    expect(roundTrip(large.subarray(3, 5))).toEqual(Float64Array.of(3, 4));
  });

  it('the same value makes the same bytes, so that packets can be compared', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(new Uint8Array(codec.encode(given))).toEqual(new Uint8Array(codec.encode(given)));
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['function', () => 0],
    ['symbol', Symbol('s')],
    ['bigint', 1n],
    ['Uint8Array', new Uint8Array(2)],
    ['BigInt64Array', new BigInt64Array(2)],
    ['Promise', Promise.resolve(1)],
    ['Map', new Map()],
    ['Set', new Set()],
  ])('%s is marked by its type', (name, given) => {
    expect(roundTrip(given)).toEqual(new Unsupported(name));
  });

  it('an instance of a class counts by its own fields', () => {
    class Matrix {
      shape = [1];
      data = Float32Array.of(7);
    }
    expect(roundTrip(new Matrix())).toEqual({ shape: [1], data: Float32Array.of(7) });
  });
});

describe('limits of encode', () => {
  const small = createCodec({ bytes: 64, nodes: 10, depth: 3 });

  it.each([
    ['bytes', new Float32Array(17)],
    ['bytes of many arrays', Array.from({ length: 9 }, () => new Float64Array(1))],
    ['bytes of text', 'x'.repeat(33)],
    ['bytes of keys', { ['k'.repeat(100)]: 1 }],
    ['parts', Array.from({ length: 10 }, () => null)],
    ['depth', [[[[1]]]]],
  ])('more %s than allowed are refused', (_, given) => {
    expect(() => small.encode(given)).toThrow(RangeError);
  });

  it('a value at the limits passes', () => {
    expect(small.decode(small.encode(new Float32Array(16)))).toEqual(new Float32Array(16));
    expect(small.decode(small.encode([[[1]]]))).toEqual([[[1]]]);
  });

  it('a cycle ends at the depth limit', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => codec.encode(cycle)).toThrow(RangeError);
  });
});

describe('hostile packets', () => {
  const refused = (packet: ArrayBuffer): void => expect(() => codec.decode(packet)).toThrow();

  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['seven bytes', new ArrayBuffer(7)],
    ['text longer than the packet', new Uint32Array([0xffffffff, 0]).buffer],
    ['no JSON', forge('["number"')],
    ['no node', forge('{"a":1}')],
    ['an unknown kind', forge('["f16",0,1]')],
    ['the name of a built-in as kind', forge('["constructor",0,1]')],
    ['__proto__ as kind', forge('["__proto__",0,1]')],
    ['numbers behind the end', forge('["f32",0,3]', 8)],
    ['numbers before the start', forge('["f32",-8,2]', 8)],
    ['a fraction of a number', forge('["f32",0,0.5]', 8)],
    ['an unaligned double', forge('["f64",4,1]', 16)],
    ['a count beyond all memory', forge('["f64",0,1e300]', 8)],
    ['a count that is text', forge('["f32",0,"2"]', 8)],
    ['a list that is none', forge('["list",{"length":3}]')],
    ['a record that is none', forge('["record",3]')],
    ['a record without keys', forge('["record",[3]]')],
    ['a key that is no text', forge('["record",[[1,["null"]]]]')],
    ['__proto__ as key', forge('["record",[["__proto__",["list",[]]]]]')],
    ['lists deeper than allowed', forge('["list",['.repeat(20) + '["null"]' + ']]'.repeat(20))],
  ])('%s is refused', (_, packet) => refused(packet));

  it('keys of built-ins become own properties and change no prototype', () => {
    const packet = forge(
      '["record",[["constructor",["null"]],["toString",["null"]],["hasOwnProperty",["null"]]]]',
    );
    const record = codec.decode(packet) as object;
    expect(Object.keys(record)).toEqual(['constructor', 'toString', 'hasOwnProperty']);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(typeof {}.toString).toBe('function');
  });

  it('a thousand references to the same megabytes are refused before they are copied', () => {
    const nodes = new Array<string>(1000).fill('["f32",0,1000000]').join();
    refused(forge(`["list",[${nodes}]]`, 4_000_000));
  });

  it('a text that would unfold into millions of parts is refused before it is parsed', () => {
    const texts = [
      new Array<string>(2_000_000).fill('[]').join(),
      '['.repeat(4_000_000),
      `${'0,'.repeat(2_000_000)}0`,
    ];
    for (const text of texts)
      expect(() => codec.decode(forge(`["list",[${text}]]`))).toThrow('too many parts');
  });

  it('brackets inside a long text are no parts', () => {
    const text = '[],"\\'.repeat(400_000);
    expect(roundTrip([text])).toEqual([text]);
  });

  it('any change of a packet is either read or refused with an error, never more', () => {
    const packet = new Uint8Array(
      codec.encode({ shape: [2, 1], data: Float32Array.of(1, 2), list: ['a', null, true] }),
    );
    fc.assert(
      fc.property(fc.nat(packet.length - 1), fc.nat(255), fc.nat(packet.length), (at, byte, length) => {
        const changed = packet.slice(0, length);
        if (at < length) changed[at] = byte;
        try {
          codec.decode(changed.buffer);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('any JSON as text is either read or refused', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(64), (text, bytes) => {
        try {
          codec.decode(forge(text, bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
