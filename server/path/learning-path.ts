import type { ExerciseManifest, ListedTier } from '#graders/exercise.ts';
import { listedTiersOf } from '#graders/exercise.ts';
import type { Text } from '#graders/text.ts';
import { loadListed, type ListedManifest } from '#server/exercises/listed.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { readPath, type Gate, type ReadPath } from './read-path.ts';

export interface TopicNode {
  kind: 'topic';
  id: string;
  stage: string;
  title: Text;
}

export interface ExerciseNode {
  kind: 'exercise';
  id: string;
  stage: string;
  title: Text;
  track: ExerciseManifest['track'];
  difficulty: number;
  points: number;
  tiers: ListedTier[];
  requires: string[];
}

export type PathNode = TopicNode | ExerciseNode;

export interface PathStage {
  id: string;
  number: number;
  title: Text;
  needs: string[];
  gate: Gate;
  topics: TopicNode[];
  exercises: ExerciseNode[];
}

/** `from` is recommended before `to`. */
export interface PathEdge {
  from: string;
  to: string;
}

/** The path with what is written of it: stages in their order, and what builds on what. */
export interface LearningPath {
  stages: PathStage[];
  edges: PathEdge[];
}

type Listed = Omit<ListedManifest, 'hints'>;

/** Leaves out what is not written yet, and edges that would lead there; a stage without anything is left out too. */
export function buildLearningPath(
  { stages, prepares }: Pick<ReadPath, 'stages' | 'prepares'>,
  written: { exercises: readonly Listed[]; topics: readonly { id: string; title: Text }[] },
): LearningPath {
  const manifests = new Map(written.exercises.map((manifest) => [manifest.id, manifest]));
  const titles = new Map(written.topics.map(({ id, title }) => [id, title]));
  const built = stages.map(({ id: stage, title, needs, gate, topics, exercises }, at) => ({
    id: stage,
    number: at + 1,
    title,
    needs,
    gate,
    topics: topics.flatMap((id): TopicNode[] => {
      const name = titles.get(id);
      return name ? [{ kind: 'topic', id, stage, title: name }] : [];
    }),
    exercises: exercises.flatMap((id): ExerciseNode[] => {
      const manifest = manifests.get(id);
      return manifest ? [exerciseNode(manifest, stage)] : [];
    }),
  }));
  const present = built.filter(({ topics, exercises }) => topics.length + exercises.length > 0);
  const ids = new Set(present.flatMap((stage) => nodesOf(stage).map(({ id }) => id)));
  const edges = [
    ...Object.entries(prepares).map(([from, to]) => ({ from, to })),
    ...present.flatMap(({ exercises }) =>
      exercises.flatMap(({ id: to, requires }) => requires.map((from) => ({ from, to }))),
    ),
  ].filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { stages: present, edges };
}

function exerciseNode(manifest: Listed, stage: string): ExerciseNode {
  const { id, title, track, difficulty, points, requires } = manifest;
  return {
    kind: 'exercise',
    id,
    stage,
    title,
    track,
    difficulty,
    points,
    tiers: listedTiersOf(manifest),
    requires,
  };
}

/** What a stage holds, in reading order: quiz topics, then exercises. */
export function nodesOf({ topics, exercises }: Pick<PathStage, 'topics' | 'exercises'>): PathNode[] {
  return [...topics, ...exercises];
}

/** The path as it is written on disk. */
export async function loadLearningPath(): Promise<LearningPath> {
  const exercises = (await loadListed()).map(({ manifest }) => manifest);
  return buildLearningPath(readPath(), { exercises, topics: loadTopics() });
}
