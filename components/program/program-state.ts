import type { Device } from '#graders/device/backend.ts';
import type { Budget } from '#graders/program.ts';
import type { EpochScore, ProgramReply, Score } from '#graders/device/program-messages.ts';

/** What a run has told so far. */
export interface Training {
  device: Device;
  budget: Budget;
  parameters: number;
  /** How many batches the whole run has. */
  batches: number;
  scores: Score[];
  epochs: EpochScore[];
  milliseconds: number;
}

export type ProgramState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'running'; training: Training }
  | { kind: 'finished'; training: Training; isTimeUp: boolean }
  | { kind: 'cancelled'; training: Training | null }
  | { kind: 'failed'; training: Training | null; reason: 'load' | 'device' | 'program'; message: string };

/** The state after a reply of the worker. */
export function afterReply(state: ProgramState, reply: ProgramReply): ProgramState {
  if (reply.kind === 'started') {
    const { device, budget, parameters, batches } = reply;
    // A second start means that a GPU failed: the run begins again elsewhere.
    return {
      kind: 'running',
      training: { device, budget, parameters, batches, scores: [], epochs: [], milliseconds: 0 },
    };
  }
  if (reply.kind === 'failed')
    return { kind: 'failed', training: trainingOf(state), reason: reply.reason, message: reply.message };
  if (state.kind !== 'running') return state;
  const training = { ...state.training, milliseconds: reply.milliseconds };
  switch (reply.kind) {
    case 'batch':
      return { kind: 'running', training: { ...training, scores: [...training.scores, reply.score] } };
    case 'epoch':
      return { kind: 'running', training: { ...training, epochs: [...training.epochs, reply.score] } };
    case 'finished':
      return { kind: 'finished', training, isTimeUp: reply.isTimeUp };
  }
}

export function trainingOf(state: ProgramState): Training | null {
  return 'training' in state ? state.training : null;
}

const window = 10;

/** Mean over the last ten batches up to each: single batches of 32 jump too much to be read. */
export function smoothed(values: readonly number[]): number[] {
  return values.map((_, at) => {
    const last = values.slice(Math.max(0, at + 1 - window), at + 1);
    return last.reduce((sum, value) => sum + value, 0) / last.length;
  });
}
