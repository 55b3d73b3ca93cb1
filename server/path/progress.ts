import type { Text } from '#graders/text.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { isMastered, selectProgress } from '#server/quizzes/progress.ts';
import { selectSolved } from '#server/submissions/select.ts';
import type { LearningPath, PathStage } from './learning-path.ts';

export interface TopicState {
  points: number;
  reachable: number;
  isMastered: boolean;
  /** Some of its items were never tried. */
  isOpen: boolean;
}

/** What a learner has reached on the path. */
export interface PathProgress {
  topics: ReadonlyMap<string, TopicState>;
  /** Tiers passed, by exercise; an exercise is mastered when any tier is. */
  solved: ReadonlyMap<string, readonly string[]>;
}

export interface StageState {
  points: number;
  reachable: number;
  passed: number;
  /** The stages that build on this one may be begun. */
  isGateMet: boolean;
  /** The gates of everything that it needs are met. */
  isRecommended: boolean;
}

export interface PathStep {
  kind: 'topic' | 'exercise';
  id: string;
  title: Text;
}

/** A learner's progress on the path; nothing for nobody. */
export async function selectPathProgress(learnerId: string | null): Promise<PathProgress> {
  const topics = loadTopics();
  const [progress, solved] = await Promise.all([
    selectProgress(learnerId, topics),
    learnerId === null ? new Map<string, string[]>() : selectSolved(learnerId),
  ]);
  const states = topics.map(({ id }, at): [string, TopicState] => {
    const { items, points, reachable } = progress[at]!;
    const isOpen = items.some(({ attempts }) => attempts === 0);
    return [id, { points, reachable, isMastered: isMastered(progress[at]!), isOpen }];
  });
  return { topics: new Map(states), solved };
}

/** How far each stage has come. A gate asks for no more exercises than are written. */
export function stageStates(
  { stages }: LearningPath,
  progress: PathProgress,
): ReadonlyMap<string, StageState> {
  const states = new Map<string, StageState>();
  for (const stage of stages) {
    const { points, reachable, passed } = countStage(stage, progress);
    const isRecommended = stage.needs.every((need) => states.get(need)?.isGateMet ?? true);
    states.set(stage.id, { points, reachable, passed, isRecommended, isGateMet: isMet(stage, progress) });
  }
  return states;
}

function countStage(stage: PathStage, { topics, solved }: PathProgress) {
  const sum = (part: 'points' | 'reachable'): number =>
    stage.topics.reduce((total, { id }) => total + (topics.get(id)?.[part] ?? 0), 0);
  return {
    points: sum('points'),
    reachable: sum('reachable'),
    passed: stage.exercises.filter(({ id }) => isPassed(solved, id)).length,
  };
}

function isMet(stage: PathStage, progress: PathProgress): boolean {
  const { quiz = 0, exercises: asked = 0, of } = stage.gate;
  const { points, reachable } = countStage(stage, progress);
  const counting = stage.exercises.filter(({ id }) => of === undefined || of.includes(id));
  const passed = counting.filter(({ id }) => isPassed(progress.solved, id)).length;
  return points >= quiz * reachable && passed >= Math.min(asked, counting.length);
}

function isPassed(solved: PathProgress['solved'], id: string): boolean {
  return (solved.get(id)?.length ?? 0) > 0;
}

/**
 * What the path recommends next: in its first recommended stage whose gate is not met, the first topic with items that
 * were never tried, else the first exercise that is not passed, those whose prerequisites are passed before others.
 * When nothing is left there, the same anywhere on the path; null when everything is done.
 */
export function nextStep(path: LearningPath, progress: PathProgress): PathStep | null {
  const states = stageStates(path, progress);
  const recommended = path.stages.filter(({ id }) => states.get(id)!.isRecommended);
  const open = recommended.filter(({ id }) => !states.get(id)!.isGateMet);
  for (const stage of [...open, ...recommended, ...path.stages]) {
    const step = stepIn(stage, progress);
    if (step) return step;
  }
  return null;
}

function stepIn(stage: PathStage, { topics, solved }: PathProgress): PathStep | null {
  const topic = stage.topics.find(({ id }) => topics.get(id)?.isOpen === true);
  if (topic) return { kind: 'topic', id: topic.id, title: topic.title };
  const left = stage.exercises.filter(({ id }) => !isPassed(solved, id));
  const next = left.find(({ requires }) => requires.every((id) => isPassed(solved, id))) ?? left[0];
  return next ? { kind: 'exercise', id: next.id, title: next.title } : null;
}
