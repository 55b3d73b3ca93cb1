import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  areDigitWeights,
  digitLayers,
  exerciseOf,
  outputShapes,
  weightNames,
  type DigitWeights,
} from './digit-network.ts';
import { digitWeightsOf } from './trained-weights.ts';
import { BrokenWeights, readWeights, writeWeights } from './weight-text.ts';

const text = readFileSync('public/datasets/digit-cnn.json', 'utf8');
const { weights } = readWeights(text);

describe('the shipped weights', () => {
  it('lead from 28 × 28 pixels to ten classes in the shapes of the curriculum', () => {
    const shapes = outputShapes(weights).map((shape) => shape.slice(1, 3).join('×'));
    expect(shapes).toEqual([
      '26×26',
      '26×26',
      '13×13',
      '11×11',
      '11×11',
      '5×5',
      '3×3',
      '3×3',
      '32',
      '32',
      '10',
      '10',
    ]);
    expect(shapes).toHaveLength(digitLayers.length);
  });

  it('are written as they were read', () => {
    expect(writeWeights(readWeights(text))).toBe(text);
  });
});

describe('weights that do not make a network', () => {
  it.each<[string, Partial<DigitWeights>]>([
    ['a kernel for other channels', { c2k: { shape: [3, 3, 4, 24], data: new Float32Array(864) } }],
    ['a bias for other filters', { c1b: { shape: [9], data: new Float32Array(9) } }],
    ['a dense layer for another picture', { d1k: { shape: [72, 64], data: new Float32Array(4608) } }],
    ['a kernel of another rank', { d2k: { shape: [320], data: new Float32Array(320) } }],
    [
      'eleven classes',
      {
        d2k: { shape: [32, 11], data: new Float32Array(352) },
        d2b: { shape: [11], data: new Float32Array(11) },
      },
    ],
    ['data that do not fill the shape', { d2b: { shape: [10], data: new Float32Array(9) } }],
    [
      'a kernel that outgrows the picture',
      { c3k: { shape: [9, 9, 12, 16], data: new Float32Array(15_552) } },
    ],
  ])('are seen: %s', (_name, changed) => {
    expect(areDigitWeights({ ...weights, ...changed })).toBe(false);
  });

  it.each(['', '{}', text.replace('"c1k"', '"c9k"'), text.replace('[3,3,1,8]', '[3,3,1,9]')])(
    'are refused as a text',
    (broken) => {
      expect(() => readWeights(broken)).toThrow(BrokenWeights);
    },
  );
});

describe('a model that was trained in the capstone', () => {
  const shapes = weightNames.map((name) => weights[name].shape);
  const values = Float32Array.from(weightNames.flatMap((name) => [...weights[name].data]));

  it('brings its weights in the order of its layers', () => {
    expect(digitWeightsOf({ shapes, values })).toEqual(weights);
  });

  it('is refused when it has other layers or is broken', () => {
    expect(digitWeightsOf({ shapes: shapes.slice(2), values: values.slice(80) })).toBeNull();
    expect(digitWeightsOf({ shapes, values: values.slice(1) })).toBeNull();
    expect(digitWeightsOf({ shapes: [...shapes].reverse(), values })).toBeNull();
  });
});

it('names exercises that exist', () => {
  for (const id of Object.values(exerciseOf)) {
    const track = id.startsWith('a-') ? 'foundations' : 'convolution';
    expect(readFileSync(`exercises/${track}/${id}/loops/solution.ts`, 'utf8')).toContain('export function');
  }
});
