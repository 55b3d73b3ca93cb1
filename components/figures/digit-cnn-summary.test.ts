import { expect, it } from 'vitest';
import { summarizeDigitCnn } from './digit-cnn-summary.ts';

const summaries = summarizeDigitCnn();

// What model.summary() of Keras 3.15 prints for the lesson's program.
it('has the shapes and parameters that Keras prints', () => {
  expect(summaries.map(({ name, shape, parameters }) => [name, shape.join(), parameters])).toEqual([
    ['Input', '28,28,1', 0],
    ['Conv2D 32', '26,26,32', 320],
    ['MaxPooling2D', '13,13,32', 0],
    ['Conv2D 64', '11,11,64', 18496],
    ['MaxPooling2D', '5,5,64', 0],
    ['Conv2D 64', '3,3,64', 36928],
    ['Flatten', '576', 0],
    ['Dense 64', '64', 36928],
    ['Dense 10', '10', 650],
  ]);
  expect(summaries.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(93322);
});

// From the curriculum.
it('costs 2,794,240 multiply-accumulates an image', () => {
  expect(summaries.map(({ work }) => work)).toEqual([0, 194688, 0, 2230272, 0, 331776, 0, 36864, 640]);
  expect(summaries.reduce((sum, { work }) => sum + work, 0)).toBe(2794240);
});
