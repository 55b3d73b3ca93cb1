import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeModelFile } from './encode-model-file.ts';
import { decodeModelFile, mostFileBytes, type ModelFile } from './model-file.ts';
import { capstoneIds, capstoneTasks } from './task.ts';
import { weightShapes } from './weight-shapes.ts';

const kept = Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm'));
const model = decodeModelFile(kept);

/** A file with the header and the weights that a test wants, however wrong. */
function forge({
  header,
  values,
}: { header?: (from: string) => string; values?: number[] } = {}): Uint8Array {
  const about = { ...model, shapes: model.weights.shapes, weights: undefined };
  const text = new TextEncoder().encode((header ?? ((from) => from))(JSON.stringify(about)));
  const start = Math.ceil((8 + text.length) / 4) * 4;
  const weights = Float32Array.from(values ?? model.weights.values);
  const bytes = new Uint8Array(start + weights.byteLength);
  bytes.set([...new TextEncoder().encode('LWM1')]);
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(new Uint8Array(weights.buffer), start);
  return bytes;
}

describe('decodeModelFile', () => {
  it('reads what encodeModelFile wrote, bit for bit', () => {
    const values = Float32Array.from(model.weights.values);
    values[0] = -0;
    values[1] = 1e-45;
    const given: ModelFile = { ...model, source: 'σ', weights: { ...model.weights, values } };
    const read = decodeModelFile(encodeModelFile(given));
    expect(read).toEqual(given);
    expect(Object.is(read.weights.values[0], -0)).toBe(true);
  });

  it('takes the same file when it is written by hand', () => {
    expect(decodeModelFile(forge())).toEqual(model);
  });

  const swap = (from: string, to: string) => ({
    header: (text: string) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
  });
  const nan = Array.from(model.weights.values);
  nan[7] = NaN;
  const infinite = Array.from(model.weights.values);
  infinite[4384] = Infinity;
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /begin with LWM1/],
    ['a pickle', Uint8Array.from([0x80, 4, 0x95, 0, 0, 0, 0, 0, 0, 0]), /begin with LWM1/],
    ['a huge file', new Uint8Array(mostFileBytes + 1), /at most/],
    ['a cut file', kept.slice(0, -4), /4385 weights, got 4384/],
    ['half a weight', kept.slice(0, -2), /4385 weights/],
    ['bytes behind the end', Uint8Array.from([...kept, 0, 0, 0, 0]), /4385 weights, got 4386/],
    [
      'a header longer than the file',
      Uint8Array.from([...kept.slice(0, 4), 0xff, 0xff, 0xff, 0xff]),
      /header/,
    ],
    ['a header that is no JSON', forge({ header: () => '{' }), /must be JSON/],
    ['a header that is no UTF-8', forge({ header: () => '"\ud800"' }), /header/],
    ['deep JSON', forge({ header: () => deep }), /header/],
    ['deep JSON in a setting', forge(swap('"units":32', `"units":${deep.slice(50_000, 70_000)}`)), /header/],
    ['NaN as a weight', forge({ values: nan }), /weight 7 must be finite, got NaN/],
    ['an infinite weight', forge({ values: infinite }), /weight 4384 must be finite/],
    ['a Lambda layer', forge(swap('"class":"LSTM"', '"class":"Lambda"')), /no layer Lambda/],
    ['a layer of Object', forge(swap('"class":"LSTM"', '"class":"constructor"')), /no layer constructor/],
    [
      'a function as a setting',
      forge(swap('"units":32', '"units":32,"function":"x"')),
      /no setting function/,
    ],
    ['another activation', forge(swap('"tanh"', '"relu"')), /not the model of f-lstm-series/],
    ['other units', forge(swap('"units":32', '"units":64')), /not the model/],
    ['a giant layer', forge(swap('"units":32', '"units":1e9')), /not the model/],
    ['a lie about its parameters', forge(swap('"parameters":4385', '"parameters":4386')), /not the model/],
    ['wrong shapes', forge(swap('[1,128]', '[128,1]')), /must have the shapes/],
    ['more shapes', forge(swap('[1,128]', '[1,128],[1,1]')), /must have the shapes/],
    ['a negative shape', forge(swap('[1,128]', '[-1,128]')), /header shapes/],
    ['a field that is not known', forge(swap('"locale"', '"code":"x","locale"')), /header/],
    ['another capstone', forge(swap('"f-lstm-series"', '"f-digit-cnn"')), /not the model of f-digit-cnn/],
    ['a claim above 1', forge(swap('"claimed":0.99', '"claimed":1.5')), /header claimed/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => decodeModelFile(bytes)).toThrow(reason);
    expect(() => decodeModelFile(bytes)).toThrow(expect.objectContaining({ name: 'ModelFileError' }));
  });
});

describe('weightShapes', () => {
  it.each(capstoneIds)('has as many elements as the parameters of %s', (id) => {
    const task = capstoneTasks[id];
    const shapes = weightShapes({ inputShape: [...task.inputShape], layers: [...task.layers] });
    const count = shapes.reduce((sum, shape) => sum + shape.reduce((product, one) => product * one, 1), 0);
    expect(count).toBe(task.parameters);
  });
});
