import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { exercisesRoot } from '../exercises/folder.ts';
import { parseYaml } from '../exercises/parse-yaml.ts';
import type { Problem } from '../exercises/validate.ts';

const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

const stageSchema = z.strictObject({
  id: z.string().regex(/^S\d+$/, 'must be S and a number'),
  title: text,
  /** Stages that are recommended before. */
  needs: z.array(z.string()),
  topics: z.array(z.string()),
  exercises: z.array(z.string()),
});

export type Stage = z.infer<typeof stageSchema>;

export interface ReadPath {
  stages: Stage[];
  problems: Problem[];
}

const file = 'path.yaml';

/** Reads the stages of `exercises/path.yaml` with every mistake in them. */
export function readPath(root: string = exercisesRoot()): ReadPath {
  const written = readFileSync(path.join(/* turbopackIgnore: true */ root, file), 'utf8');
  const { content, problems } = parseYaml(file, written, z.strictObject({ stages: z.array(stageSchema) }));
  if (content === null) return { stages: [], problems };
  const { stages } = content;
  return { stages, problems: [...repeated(stages), ...laterNeeds(stages)] };
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
