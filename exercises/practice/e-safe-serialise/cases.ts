import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { crc32 } from '#graders/reference/crc32.ts';
import { saveWeights } from '#graders/reference/weight-file.ts';
import type { Tensor } from '#graders/tensor.ts';

function bitsOf({ data }: Tensor): Int32Array {
  return new Int32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
}

function drawn(draw: Draw, shape: number[]): Tensor {
  return drawTensor(draw.uniform(shape, [-9, 9])) as Tensor;
}

/** With `before`, the numbers of each tensor stand in the middle of a larger buffer. */
function save(en: string, zh: string, tensors: [string, Tensor][], before = 0): Case {
  const given = {
    names: tensors.map(([name]) => name),
    shapes: tensors.map(([, { shape }]) => shape),
    bits: tensors.map(([, tensor]) => bitsOf(tensor)),
    before,
  };
  return { name: { en: `save: ${en}`, zh: `保存：${zh}` }, arguments: ['save', given] };
}

function load(en: string, zh: string, bytes: Uint8Array, before = 0): Case {
  const given = { bytes: Int32Array.from(bytes), before };
  return { name: { en: `load: ${en}`, zh: `载入：${zh}` }, arguments: ['load', given] };
}

/** A file with this header and payload, and a right checksum: only the rules can refuse it. */
function file(
  header: string | Uint8Array,
  payloadBytes: number,
  { length, magic = 'DLW1' }: { length?: number; magic?: string } = {},
): Uint8Array {
  const json = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  const padded = length ?? Math.ceil(json.length / 4) * 4;
  const bytes = new Uint8Array(8 + Math.max(padded, json.length) + payloadBytes + 4).fill(0x20, 8);
  const end = 8 + padded + payloadBytes;
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, padded, true);
  bytes.set(json, 8);
  bytes.fill(0, 8 + padded, end);
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes.subarray(0, end + 4);
}

/** A file that is right but for the bytes of its only name. */
function named(bytes: number[]): Uint8Array {
  const [before, after] = json(entry('|', [1], 0)).split('|') as [string, string];
  const text = new TextEncoder();
  return file(Uint8Array.from([...text.encode(before), ...bytes, ...text.encode(after)]), 4);
}

const entry = (name: string, shape: unknown[], offset: unknown, more = {}): object => ({
  name,
  shape,
  offset,
  ...more,
});
const json = (...entries: object[]): string => JSON.stringify(entries);

function special(): Tensor {
  const bits = Uint32Array.of(
    0x7fc00001,
    0xffc12345,
    0x7f800000,
    0xff800000,
    0x80000000,
    0x00000001,
    0x7f800001,
  );
  return { shape: [7], data: new Float32Array(bits.buffer) };
}

function sample(draw: Draw): Uint8Array {
  return saveWeights(
    new Map([
      ['kernel', drawn(draw, [2, 3])],
      ['bias', drawn(draw, [3])],
    ]),
  );
}

function damage(draw: Draw, count: number): Case {
  const bytes = sample(draw);
  const positions = Array.from({ length: count }, (_, at) => (at * 7 + draw.integer(0, 6)) % bytes.length);
  const name = { en: `load: ${count} files with one wrong bit`, zh: `载入：${count} 个错一位的文件` };
  return { name, arguments: ['damage', { bytes: Int32Array.from(bytes), positions }] };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    save('two tensors', '两个张量', [
      ['kernel', drawn(draw, [2, 3])],
      ['bias', drawn(draw, [3])],
    ]),
    save('no tensors', '没有张量', []),
    save('Chinese names', '中文名字', [
      ['卷积核', drawn(draw, [2])],
      ['偏置', drawn(draw, [])],
    ]),
    load('a view into a larger buffer', '更大缓冲区中的视图', sample(draw), 12),
    load('a duplicate name', '重名', file(json(entry('w', [1], 0), entry('w', [1], 4)), 8)),
    load('a gap', '空隙', file(json(entry('a', [1], 0), entry('b', [1], 8)), 12)),
    damage(draw, 20),
  ],
  hidden: (draw) => [
    save('three tensors', '三个张量', [
      ['a', drawn(draw, [3, 2, 2])],
      ['b.c/d', drawn(draw, [5])],
      ['', drawn(draw, [1, 1])],
    ]),
    save('a tensor without elements', '没有元素的张量', [
      ['empty', { shape: [0, 3], data: new Float32Array(0) }],
      ['x', drawn(draw, [2])],
    ]),
    save('no tensors', '没有张量', []),
    save('special bits', '特殊的二进制位', [['bits', special()]]),
    save(
      'views into larger buffers',
      '更大缓冲区中的视图',
      [
        ['a', drawn(draw, [3])],
        ['b', drawn(draw, [2, 2])],
      ],
      3,
    ),
    save('names that objects know', '对象自带的名字', [
      ['__proto__', drawn(draw, [2])],
      ['constructor', drawn(draw, [1])],
      ['2', drawn(draw, [1])],
      ['1', drawn(draw, [1])],
    ]),
    save('quotes and emoji', '引号与表情', [
      ['a"b\\c\n', drawn(draw, [1])],
      ['权重😀é', drawn(draw, [2])],
    ]),
    save('names at the borders of UTF-8', 'UTF-8 各段边界上的名字', [
      ['\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{3ffff}\u{10ffff}', drawn(draw, [2])],
    ]),
    load('a view with an odd offset', '偏移为奇数的视图', sample(draw), 7),
    load('special bits', '特殊的二进制位', saveWeights(new Map([['bits', special()]])), 4),
    load('another magic', '魔数不对', file(json(), 0, { magic: 'DLW2' })),
    load('no bytes at all', '没有任何字节', new Uint8Array(0)),
    load('6 bytes', '6 字节', sample(draw).subarray(0, 6)),
    load('15 bytes', '15 字节', sample(draw).subarray(0, 15)),
    load(
      'a header beyond the file',
      '头部超出文件',
      file(json(entry('w', [1], 0)), 4).map((byte, at) => (at === 6 ? 255 : byte)),
    ),
    load(
      'a header of another length',
      '头部长度未补齐',
      file(json(entry('w', [1], 0)), 4, { length: json(entry('w', [1], 0)).length + 1 }),
    ),
    load('invalid UTF-8', '无效的 UTF-8', file(Uint8Array.of(0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d), 0)),
    load('an overlong form', '过长的 UTF-8 编码', named([0xc1, 0xa1])),
    load('an overlong form of three bytes', '三字节的过长编码', named([0xe0, 0x82, 0x80])),
    load('a surrogate', '代理码位', named([0xed, 0xa0, 0x80])),
    load('a code point that does not exist', '不存在的码位', named([0xf4, 0x90, 0x80, 0x80])),
    load('a byte that continues nothing', '孤立的后续字节', named([0x80])),
    load('a byte-order mark', '字节序标记', file(Uint8Array.of(0xef, 0xbb, 0xbf, 0x5b, 0x5d), 0)),
    load('no JSON', '不是 JSON', file('[{"name":"w",}]', 0)),
    load('an object instead of a list', '对象而不是列表', file('{"name":"w"}', 0)),
    load('null instead of an object', 'null 而不是对象', file('[null]', 0)),
    load('text instead of an object', '文本而不是对象', file('["w"]', 0)),
    load('a shape that is no list', '形状不是列表', file('[{"name":"w","shape":{},"offset":0}]', 4)),
    load('a number as name', '名字是数字', file(JSON.stringify([{ name: 5, shape: [1], offset: 0 }]), 4)),
    load('an extra field', '多余的字段', file(json(entry('w', [1], 0, { code: 'x' })), 4)),
    load('a missing field', '缺少字段', file(JSON.stringify([{ name: 'w', shape: [1] }]), 4)),
    load('a negative extent', '维度为负', file(json(entry('w', [-1], 0)), 0)),
    load('a fractional extent', '维度非整数', file(json(entry('w', [0.5], 0)), 4)),
    load(
      'fractional extents with a whole product',
      '乘积为整数的小数维度',
      file(json(entry('w', [0.5, 2], 0)), 4),
    ),
    load('a huge extent', '巨大的维度', file(json(entry('w', [4e9, 4e9], 0)), 4)),
    load('an overlap', '重叠', file(json(entry('a', [2], 0), entry('b', [2], 4)), 12)),
    load('a gap', '空隙', file(json(entry('a', [1], 0), entry('b', [1], 8)), 12)),
    load('an offset past the end', '偏移越过末尾', file(json(entry('w', [1], 4096)), 4)),
    load('an offset as text', '偏移是文本', file(json(entry('w', [1], '0')), 4)),
    load('a payload too long', '载荷过长', file(json(entry('w', [1], 0)), 8)),
    load('a payload too short', '载荷过短', file(json(entry('w', [3], 0)), 8)),
    load('a duplicate name', '重名', file(json(entry('w', [1], 0), entry('w', [1], 4)), 8)),
    damage(draw, 200),
  ],
  sumLength: () => 0,
};
