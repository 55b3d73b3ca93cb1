import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { cases } from '../../exercises/convolution/b-cross-correlation/cases.ts';
import { newDeviceWorker } from '../../tests/device/new-device-worker.ts';
import { createDraw, resolveArguments } from '../case.ts';
import type { DeviceReply, DeviceRequest } from '../device/messages.ts';
import { encodePack, type GradedCase, type Pack } from '../pack.ts';
import { crossCorrelation } from '../reference/cross-correlation.ts';
import type { Tensor } from '../tensor.ts';
import { LearnerSandbox } from './learner-sandbox.ts';
import { GradingSession, type DeviceState } from './session.ts';

const wasmPath = `${location.origin}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;
const folder = 'exercises/convolution/b-cross-correlation/loops';

function packOf(seed: number): Pack {
  const graded: GradedCase[] = cases.visible(createDraw(seed)).map((one) => {
    const values = resolveArguments(one);
    const [input, kernel, stride, padding] = values as [
      Tensor,
      Tensor,
      [number, number],
      [number, number, number, number],
    ];
    const expected = crossCorrelation(input, kernel, { stride, padding });
    const sumLength = cases.sumLength(values, 'xcorr2d');
    return { ...one, function: 'xcorr2d', hidden: false, sumLength, repeat: false, expected };
  });
  return {
    exercise: 'b-cross-correlation',
    track: 'convolution',
    version: 'test',
    tier: 'loops',
    functions: ['xcorr2d'],
    tolerance: 'N',
    tolerances: {},
    properties: [],
    device: true,
    cases: graded,
    wrong: [],
    misconceptions: {},
  };
}

const newDevice = vi.fn(newDeviceWorker);
const onDevice = vi.fn<(state: DeviceState) => void>();
let session: GradingSession;
let solution: string;

beforeEach(async () => {
  newDevice.mockReset().mockImplementation(newDeviceWorker);
  onDevice.mockReset();
  const page = URL.createObjectURL(new Blob([inject('framePage')], { type: 'text/html' }));
  session = new GradingSession({ wasmPath, newDevice, sandbox: new LearnerSandbox(page), onDevice });
  solution = await commands.readFile(`${folder}/solution.ts`);
});

afterEach(() => session.dispose());

it('gives the first verdict without a device, and the next ones by what the device computed', async () => {
  session.usePack(encodePack(packOf(3)).buffer);
  const first = await session.grade(solution);
  expect(first.verdict.kind).toBe('passed');
  expect(first.device).toBeNull();
  expect(newDevice).not.toHaveBeenCalled();

  await vi.waitFor(() => expect(onDevice).toHaveBeenCalled(), { timeout: 30_000 });
  // Later a hardware GPU may take over from it.
  expect(onDevice.mock.calls[0]![0]).toMatchObject({ device: { backend: 'wasm' }, notes: [] });
  const second = await session.grade(solution);
  expect(second.verdict.kind).toBe('passed');
  expect(second.device).not.toBeNull();
  const wrong = await session.grade(await commands.readFile(`${folder}/wrong/kernel-flipped.ts`));
  expect(wrong.verdict.kind).toBe('mismatch');

  // What was computed for one pack says nothing of another.
  session.usePack(encodePack(packOf(4)).buffer);
  const other = await session.grade(solution);
  expect(other).toMatchObject({ verdict: { kind: 'passed' }, device: null });
  expect(newDevice).toHaveBeenCalledTimes(1);
});

it('goes on with what the pack carries where no backend of the device can be trusted', async () => {
  newDevice.mockImplementation(failingDevice);
  session.usePack(encodePack(packOf(3)).buffer);
  await session.grade(solution);
  await vi.waitFor(() => expect(onDevice).toHaveBeenCalled(), { timeout: 30_000 });
  expect(onDevice).toHaveBeenCalledWith({
    device: null,
    notes: [{ backend: 'wasm', reason: 'disagrees' }],
  });
  const { verdict, device } = await session.grade(solution);
  expect([verdict.kind, device]).toEqual(['passed', null]);
});

it('refuses a pack that was kept since packs carried no expected outputs', () => {
  const { cases: carrying, ...rest } = packOf(3);
  const old = { ...rest, cases: carrying.map(({ expected: _, ...one }) => one) };
  expect(() => session.usePack(encodePack(old).buffer)).toThrow('nothing is expected of');
});

/** Answers as the device worker does where neither wasm nor cpu reproduces what is expected. */
function failingDevice(): Worker {
  const failed: Omit<Extract<DeviceReply, { kind: 'failed' }>, 'id'> = {
    kind: 'failed',
    notes: [{ backend: 'wasm', reason: 'disagrees' }],
    message: 'no backend',
  };
  const idOf = 'data.id' satisfies `data.${keyof Extract<DeviceRequest, { kind: 'expected' }>}`;
  const text = `onmessage = ({ data }) => postMessage({ ...${JSON.stringify(failed)}, id: ${idOf} });`;
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
