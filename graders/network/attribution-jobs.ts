import type { LearnerJob } from '../browser/call-learner.ts';
import { isTensor, type Tensor } from '../tensor.ts';
import { imageSide } from './digit-network.ts';

/** Points on the way from a black picture to the one that is explained. */
export const pathSteps = 32;

const area = imageSide ** 2;
const shape = [imageSide, imageSide, 1];

/** One call of the learner's gradCam on maps and gradients [H, W, K]. */
export function gradCamJob(maps: Tensor, gradients: Tensor): LearnerJob {
  const copies = [maps, gradients].map((one) => ({ shape: [...one.shape], data: one.data }));
  return { functions: ['gradCam'], calls: [{ function: 'gradCam', arguments: copies }] };
}

/** The map [H, W] of the learner's gradCam; null when something else came back. */
export function readCam(value: unknown, maps: Tensor): Tensor | null {
  return takeTensor(value, maps.shape.slice(0, 2));
}

/**
 * Where the learner's function asks for gradients. It runs twice, since the gradients are computed outside the sandbox: at
 * first to write the points down, then with the gradients at just these points.
 */
const recordingDriver = `
export function drive({ integratedGradients }, x, baseline, steps) {
  const size = x.data.length;
  const points = new Float32Array(steps * size);
  let asked = 0;
  const record = (point) => {
    if (asked === steps) throw new RangeError('the gradient is asked for more often than there are steps');
    points.set(point.data, asked * size);
    asked += 1;
    return { shape: [...x.shape], data: new Float32Array(size) };
  };
  integratedGradients(record, x, baseline, steps);
  if (asked !== steps) throw new RangeError('the gradient is asked for less often than there are steps');
  return { shape: [steps, size], data: points };
}`;

const answeringDriver = `
export function drive({ integratedGradients }, x, baseline, steps, slopes) {
  const size = x.data.length;
  let asked = 0;
  const answer = () => {
    const data = slopes.data.slice(asked * size, (asked + 1) * size);
    asked += 1;
    return { shape: [...x.shape], data };
  };
  return integratedGradients(answer, x, baseline, steps);
}`;

const called = 'integratedGradients';

export function pathJob(pixels: Float32Array): LearnerJob {
  const values = [picture(pixels), picture(new Float32Array(area)), pathSteps];
  return {
    functions: [called],
    driver: recordingDriver,
    calls: [{ function: called, arguments: values }],
  };
}

/** The points [pathSteps, 784] that were asked for; null when something else came back. */
export function readPath(value: unknown): Float32Array | null {
  return takeTensor(value, [pathSteps, area])?.data ?? null;
}

/** @param slopes gradients at the points of `pathJob`, [pathSteps, 784]. */
export function attributionJob(pixels: Float32Array, slopes: Float32Array): LearnerJob {
  const values = [picture(pixels), picture(new Float32Array(area)), pathSteps];
  return {
    functions: [called],
    driver: answeringDriver,
    calls: [{ function: called, arguments: [...values, { shape: [pathSteps, area], data: slopes.slice() }] }],
  };
}

export function readAttributions(value: unknown): Tensor | null {
  return takeTensor(value, shape);
}

function picture(pixels: Float32Array) {
  return { shape: [...shape], data: pixels.slice() };
}

/** What comes back is as hostile as the code that made it. */
function takeTensor(value: unknown, wanted: readonly number[]): Tensor | null {
  if (!isTensor(value) || value.shape.join() !== wanted.join()) return null;
  if (value.data.length !== wanted.reduce((size, extent) => size * extent, 1)) return null;
  return { shape: [...wanted], data: Float32Array.from(value.data) };
}
