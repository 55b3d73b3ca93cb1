import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { exercisesRoot } from '../exercises/folder.ts';
import { parseYaml } from '../exercises/parse-yaml.ts';
import type { Problem } from '../exercises/validate.ts';

const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

/** What a stage asks for before the next ones are recommended. */
const gateSchema = z.strictObject({
  /** Share of the stage's quiz points. */
  quiz: z.number().gt(0).max(1).optional(),
  /** How many of its exercises are passed in any tier. */
  exercises: z.int().positive().optional(),
  /** Which exercises count; all of the stage by default. */
  of: z.array(z.string()).min(1).optional(),
});

const stageSchema = z.strictObject({
  id: z.string().regex(/^S\d+$/, 'must be S and a number'),
  title: text,
  /** Stages that are recommended before. */
  needs: z.array(z.string()),
  gate: gateSchema,
  topics: z.array(z.string()),
  exercises: z.array(z.string()),
});

const pathSchema = z.strictObject({
  stages: z.array(stageSchema),
  /** Topics that are recommended right before an exercise. */
  prepares: z.record(z.string(), z.string()).default({}),
});

export type Gate = z.infer<typeof gateSchema>;
export type Stage = z.infer<typeof stageSchema>;

export interface ReadPath extends z.infer<typeof pathSchema> {
  problems: Problem[];
}

const file = 'path.yaml';

/** Reads the stages of `exercises/path.yaml` with every mistake in them. */
export function readPath(root: string = exercisesRoot()): ReadPath {
  const written = readFileSync(path.join(/* turbopackIgnore: true */ root, file), 'utf8');
  const { content, problems } = parseYaml(file, written, pathSchema);
  if (content === null) return { stages: [], prepares: {}, problems };
  const { stages, prepares } = content;
  return {
    stages,
    prepares,
    problems: [...repeated(stages), ...laterNeeds(stages), ...foreignGates(stages), ...unplaced(content)],
  };
}

function repeated(stages: readonly Stage[]): Problem[] {
  const seen = new Set<string>();
  return stages.flatMap(({ id, topics, exercises }) =>
    [id, ...topics, ...exercises].flatMap((name) => {
      if (seen.has(name)) return [{ file, field: id, message: `is listed twice: ${name}` }];
      seen.add(name);
      return [];
    }),
  );
}

/** A stage may only build on stages above it, which also keeps the path free of cycles. */
function laterNeeds(stages: readonly Stage[]): Problem[] {
  return stages.flatMap(({ id, needs }, at) => {
    const above = new Set(stages.slice(0, at).map((stage) => stage.id));
    return needs
      .filter((need) => !above.has(need))
      .map((need) => ({ file, field: `${id}.needs`, message: `is no stage above it: ${need}` }));
  });
}

/** A gate counts what its stage has, and asks for no more than there is. */
function foreignGates(stages: readonly Stage[]): Problem[] {
  return stages.flatMap(({ id, gate, exercises }) => {
    const field = `${id}.gate`;
    const problems = (gate.of ?? [])
      .filter((name) => !exercises.includes(name))
      .map((name) => ({ file, field, message: `is no exercise of the stage: ${name}` }));
    const most = (gate.of ?? exercises).length;
    if ((gate.exercises ?? 0) > most)
      problems.push({ file, field, message: `asks for ${gate.exercises} exercises of ${most}` });
    return problems;
  });
}

function unplaced({ stages, prepares }: z.infer<typeof pathSchema>): Problem[] {
  const topics = new Set(stages.flatMap((stage) => stage.topics));
  const exercises = new Set(stages.flatMap((stage) => stage.exercises));
  return Object.entries(prepares).flatMap(([topic, exercise]) => [
    ...(topics.has(topic) ? [] : [{ file, field: 'prepares', message: `is no topic of a stage: ${topic}` }]),
    ...(exercises.has(exercise)
      ? []
      : [{ file, field: `prepares.${topic}`, message: `is no exercise of a stage: ${exercise}` }]),
  ]);
}
