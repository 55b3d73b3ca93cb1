import { expect, it } from 'vitest';
import type { ProgramReply } from '#graders/device/program-messages.ts';
import { afterReply, smoothed, type ProgramState } from './program-state.ts';

const started: ProgramReply = {
  kind: 'started',
  device: { backend: 'wasm', adapter: '', software: false },
  budget: { examples: 64, epochs: 2 },
  parameters: 10,
  batches: 4,
};
const batch = (loss: number): ProgramReply => ({
  kind: 'batch',
  score: { loss, accuracy: 0.5 },
  milliseconds: 100 * loss,
});

const after = (...replies: ProgramReply[]): ProgramState =>
  replies.reduce<ProgramState>(afterReply, { kind: 'loading' });

it('collects batches and epochs in their order', () => {
  const heldOut = { loss: 0.4, accuracy: 0.9 };
  const score = { training: { loss: 0.5, accuracy: 0.8 }, heldOut };
  const state = after(started, batch(3), batch(2), { kind: 'epoch', score, milliseconds: 900 });
  expect(state).toMatchObject({
    kind: 'running',
    training: { scores: [{ loss: 3 }, { loss: 2 }], epochs: [{ heldOut }], milliseconds: 900, batches: 4 },
  });
});

it('begins again when the worker had to take another device', () => {
  expect(after(started, batch(3), started)).toMatchObject({ kind: 'running', training: { scores: [] } });
});

it('keeps what was trained when the run ends or fails', () => {
  const finished = after(started, batch(3), {
    kind: 'finished',
    milliseconds: 5,
    isTimeUp: true,
  });
  expect(finished).toMatchObject({ kind: 'finished', isTimeUp: true, training: { scores: [{ loss: 3 }] } });
  const failed = after(started, batch(3), { kind: 'failed', reason: 'program', message: 'lost' });
  expect(failed).toMatchObject({ kind: 'failed', message: 'lost', training: { scores: [{ loss: 3 }] } });
});

it('has nothing to keep when it fails before it starts', () => {
  expect(after({ kind: 'failed', reason: 'device', message: 'none' })).toMatchObject({ training: null });
});

it('ignores what still arrives after the end', () => {
  const cancelled: ProgramState = { kind: 'cancelled', training: null };
  expect(afterReply(cancelled, batch(1))).toBe(cancelled);
});

it('averages over the last ten values, over fewer at the start', () => {
  expect(smoothed([4, 2, 6])).toEqual([4, 3, 4]);
  expect(smoothed([...Array<number>(10).fill(0), 10]).at(-1)).toBe(1);
  expect(smoothed([])).toEqual([]);
});
