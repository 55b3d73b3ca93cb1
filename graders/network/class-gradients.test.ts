// Registers the gradients of operations; in Node it has to be the package as a whole.
import '@tensorflow/tfjs-layers';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LearnerJob } from '../browser/call-learner.ts';
import { drawDigits } from '../datasets/digits.ts';
import { compileLoops } from '../tiers/loops.ts';
import { useWasmInNode } from '../training/node-backend.ts';
import {
  attributionJob,
  gradCamJob,
  pathJob,
  pathSteps,
  readAttributions,
  readCam,
  readPath,
} from './attribution-jobs.ts';
import { classMaps, pixelGradients } from './class-gradients.ts';
import { imageSide } from './digit-network.ts';
import { readWeights } from './weight-text.ts';

const { weights } = readWeights(readFileSync('public/datasets/digit-cnn.json', 'utf8'));
const area = imageSide ** 2;
/** None of the seeds that the weights were trained on. */
const { pixels, labels } = drawDigits(20, 77);
const picture = (at: number): Float32Array =>
  pixels.slice(at * area, (at + 1) * area).map((value) => value / 255);

type Functions = Record<string, (...given: unknown[]) => unknown>;

const importText = (code: string): Promise<Functions> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as Promise<Functions>;

/** Calls a model solution as the sandbox would. */
async function runModel(exercise: string, { driver, calls }: LearnerJob): Promise<unknown> {
  const compiled = compileLoops(readFileSync(`exercises/practice/${exercise}/loops/solution.ts`, 'utf8'));
  if (compiled.kind === 'rejected') throw new Error(`${exercise} does not compile`);
  const functions = await importText(compiled.code);
  const [call] = calls;
  if (driver === undefined) return functions[call!.function]!(...call!.arguments);
  return (await importText(driver)).drive!(functions, ...call!.arguments);
}

beforeAll(useWasmInNode);

describe('gradients of the digit CNN', () => {
  it('agree with differences of the score, pixel by pixel', async () => {
    const x = picture(3);
    const digit = labels[3]!;
    const { slopes } = await pixelGradients(weights, x, digit);
    const at = [8 * 28 + 14, 14 * 28 + 10, 20 * 28 + 13];
    const step = 1e-2;
    const moved = Float32Array.from(
      at.flatMap((pixel) => [...shift(x, pixel, step), ...shift(x, pixel, -step)]),
    );
    const { scores } = await pixelGradients(weights, moved, digit);
    for (const [place, pixel] of at.entries()) {
      const difference = (scores[2 * place]! - scores[2 * place + 1]!) / (2 * step);
      expect(slopes[pixel]).toBeCloseTo(difference, 1);
    }
  });

  it.each(['relu2', 'relu3'] as const)('give Grad-CAM a map of %s that reaches 1', async (layer) => {
    const { digit, maps, gradients } = await classMaps(weights, picture(5), layer);
    expect(digit).toBe(labels[5]);
    expect(maps.shape.slice(0, 2)).toEqual(layer === 'relu2' ? [11, 11] : [3, 3]);
    const cam = readCam(await runModel('e-grad-cam', gradCamJob(maps, gradients)), maps)!;
    expect(Math.max(...cam.data)).toBeCloseTo(1, 5);
    expect(Math.min(...cam.data)).toBeGreaterThanOrEqual(0);
  });

  it('give integrated gradients that sum to the change of the score', async () => {
    const x = picture(7);
    const digit = labels[7]!;
    const path = readPath(await runModel('e-integrated-gradients', pathJob(x)))!;
    const ends = Float32Array.from([...path, ...x, ...new Float32Array(area)]);
    const { slopes, scores } = await pixelGradients(weights, ends, digit);
    const job = attributionJob(x, slopes.slice(0, path.length));
    const { data } = readAttributions(await runModel('e-integrated-gradients', job))!;
    const change = scores[pathSteps]! - scores[pathSteps + 1]!;
    const sum = data.reduce((all, value) => all + value, 0);
    expect(Math.abs(sum - change)).toBeLessThan(0.05 * Math.abs(change));
  });
});

function shift(x: Float32Array, pixel: number, by: number): Float32Array {
  const moved = x.slice();
  moved[pixel]! += by;
  return moved;
}
