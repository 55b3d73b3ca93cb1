import type { DataSetId } from './data-set.ts';
import type { CapstoneProblem } from './judge.ts';

/** Why a trained model brought no points, or what it was found to be worth. */
export type ModelVerdict =
  | { kind: 'passed'; accuracy: number; isDoubtful: boolean }
  | { kind: 'failed'; accuracy: number; problems: CapstoneProblem[]; isDoubtful: boolean }
  | { kind: 'unplayable'; message: string }
  | { kind: 'otherModel' }
  | { kind: 'stopped' };

/** A learner's own uploaded model as they may see it. */
export interface ModelView {
  id: string;
  exercise: string;
  /** What it was trained on, and is judged by. */
  dataSet: DataSetId;
  state: 'queued' | 'verified' | 'failed';
  /** Null until it is final. */
  verdict: ModelVerdict | null;
  /** What this capstone has brought so far. */
  points: number;
  createdAt: string;
}
