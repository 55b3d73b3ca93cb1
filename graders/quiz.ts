import type { ProgramListings, ProgramName } from './program.ts';
import type { ReviewView } from './review.ts';

/** What a learner sends. Numbers are positions as displayed: a position says nothing about which option is right. */
export type Answer =
  | { kind: 'option'; option: number }
  | { kind: 'options'; options: number[] }
  | { kind: 'text'; text: string }
  | { kind: 'sequence'; sequence: number[] }
  | { kind: 'pairs'; cards: number[] }
  | { kind: 'tiles'; tiles: number[] };

/** A piece of prompt around the blanks of a fill-in item. */
export type PromptPart = { html: string } | { blank: number };

/** A card or tile; `name` says in plain text what the formula on it shows. */
export interface Card {
  html: string;
  name: string;
}

/** The question as it is shown: no answer, tolerance, wrong value or feedback in it. Strings named html are escaped and typeset. */
export type Question =
  | { type: 'single' | 'multiple'; options: string[] }
  | { type: 'numeric' | 'param'; unit: string | null }
  | { type: 'short' }
  | { type: 'order'; steps: string[] }
  | { type: 'match'; left: string[]; cards: Card[] }
  | { type: 'fill'; parts: PromptPart[]; blanks: number; tiles: Card[] };

/** An attempt before it is marked. */
export interface AttemptView {
  id: string;
  item: string;
  /** Empty for fill-in items, whose prompt stands in the parts of the question. */
  promptHtml: string;
  question: Question;
  difficulty: number;
  /** Points that a full answer would earn now. */
  worth: number;
  /** The item corrects a statement that is commonly made wrongly. */
  misstated: boolean;
}

/** The right answer in the same positions as the question, or as text. */
export type Solution =
  | { kind: 'options'; options: number[] }
  | { kind: 'value'; text: string; unit: string | null }
  | { kind: 'accepted'; forms: string[] }
  | { kind: 'sequence'; sequence: number[]; interchangeable: number[][] }
  | { kind: 'cards'; cards: number[] }
  | { kind: 'tiles'; tiles: number[] };

export interface SourceView {
  text: string;
  url: string | null;
}

/** A statement that is commonly made, and the right one. */
export interface ErratumView {
  saidHtml: string;
  correctHtml: string;
  sources: SourceView[];
}

/** What is told once an attempt is marked. */
export interface ResultView {
  outcome: 'right' | 'partial' | 'wrong';
  /** Share of the full mark, 0 … 1. */
  score: number;
  /** Points of this attempt; the best attempt of an item counts. */
  points: number;
  /** Points that a further attempt could earn in full. */
  nextWorth: number;
  answer: Answer;
  /** Explanations of the misconceptions that the answer matches. */
  feedbackHtml: string[];
  solution: Solution;
  explanationHtml: string;
  sources: SourceView[];
  erratum: ErratumView | null;
  /** The exercise that goes deeper. */
  exercise: string | null;
  /** The review that this attempt was; null for a further one of the same day. */
  review: ReviewView | null;
  /** The day on which the item returns for review, `YYYY-MM-DD`. */
  returns: string | null;
}

export interface AttemptResponse {
  attempt: AttemptView;
  /** Null until the attempt is marked. */
  result: ResultView | null;
}

/** What a learner has done with one item. */
export interface ItemProgress {
  id: string;
  /** Marked attempts so far. */
  attempts: number;
  /** Best share of the full mark, 0 … 1. */
  best: number;
  points: number;
}

/** An item as a page of questions lists it. */
export interface QuizItem extends ItemProgress {
  /** Where it comes from, on pages that mix items of several topics. */
  topic: { id: string; title: string } | null;
  /** The day on which it returns for review, `YYYY-MM-DD`; null before the first answer. */
  returns: string | null;
}

/** Figures drawn by code that a lesson or a statement may place. One line each, sorted. */
// prettier-ignore
export const figureNames = [
  'activation-curves',
  'adam-moments',
  'analogy-arrows',
  'attention-averages',
  'attention-masks',
  'attention-weights',
  'average-shares',
  'batch-norm-column',
  'batch-rows',
  'best-of-twenty',
  'bptt-flow',
  'clean-steps',
  'clip-length',
  'confusion-matrix',
  'connection-patterns',
  'convolution-window',
  'correlated-errors',
  'crop-window',
  'dense-connections',
  'dense-units',
  'digit-cnn-layers',
  'digit-shapes',
  'drift-distances',
  'drift-kinds',
  'dropout-units',
  'early-stopping',
  'early-stopping-steps',
  'embedding-lookup',
  'embedding-rows',
  'encode-rows',
  'ensemble-bars',
  'error-squares',
  'feature-panels',
  'file-bytes',
  'first-choices',
  'fit-on-train',
  'flatten-decimals',
  'flatten-orders',
  'fold-rows',
  'grad-cam-map',
  'gradient-chain',
  'grid-and-random',
  'gru-cell',
  'head-columns',
  'head-steps',
  'im2col-rows',
  'int8-grids',
  'joining-orders',
  'kernel-stamps',
  'lag-rows',
  'layer-norm-row',
  'layer-values',
  'learned-features',
  'loss-curves',
  'lstm-blocks',
  'lstm-cell',
  'lstm-layer-steps',
  'masked-steps',
  'masked-words',
  'max-pool-positions',
  'max-pool-routes',
  'mlp-backward',
  'nested-fields',
  'nhwc-memory',
  'optimizer-paths',
  'padded-review',
  'padded-rows',
  'padding-ends',
  'path-gradients',
  'pooling-windows',
  'position-hands',
  'prune-bars',
  'residual-paths',
  'rnn-products',
  'roc-steps',
  'saturated-gradient',
  'schedule-curves',
  'slope-check',
  'softmax-shares',
  'split-rows',
  'stacking-rows',
  'surprise-bars',
  'tolerance-bands',
  'training-memory',
  'two-averages',
  'two-directions',
  'unrolled-recurrence',
  'weight-pull',
  'who-makes-features',
  'word-numbers',
] as const;
export type FigureName = (typeof figureNames)[number];

/** A part of a lesson as a page shows it. */
export type LessonView =
  | { kind: 'markdown'; source: string }
  | { kind: 'figure'; name: FigureName }
  | ({ kind: 'program'; name: ProgramName } & ProgramListings)
  | { kind: 'erratum'; erratum: ErratumView };
