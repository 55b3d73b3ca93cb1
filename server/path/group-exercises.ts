import type { Stage } from './read-path.ts';

interface Listed {
  manifest: { id: string };
}

export interface ExerciseGroup<Exercise extends Listed> {
  /** Null for exercises that stand in no stage yet. */
  stage: Pick<Stage, 'id' | 'title'> | null;
  exercises: Exercise[];
}

/** The exercises that are written, in the order of the path; none is lost because the path does not name it. */
export function groupExercises<Exercise extends Listed>(
  stages: readonly Stage[],
  exercises: readonly Exercise[],
): ExerciseGroup<Exercise>[] {
  const left = new Map(exercises.map((exercise) => [exercise.manifest.id, exercise]));
  const take = (id: string): Exercise[] => {
    const exercise = left.get(id);
    left.delete(id);
    return exercise ? [exercise] : [];
  };
  const groups: ExerciseGroup<Exercise>[] = stages.map((stage) => ({
    stage,
    exercises: stage.exercises.flatMap(take),
  }));
  return [...groups, { stage: null, exercises: [...left.values()] }].filter(
    (group) => group.exercises.length > 0,
  );
}
