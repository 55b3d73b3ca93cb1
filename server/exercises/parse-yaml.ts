import { parse } from 'yaml';
import type { z } from 'zod';
import { schemaMistakes } from './schema-mistakes.ts';
import type { Problem } from './validate.ts';

export type Parsed<Content> = { content: Content; problems: [] } | { content: null; problems: Problem[] };

/** A YAML file that fits a schema, or everything that is wrong with it. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Parsed<z.output<Schema>> {
  let written: unknown;
  try {
    written = parse(text);
  } catch (error) {
    return { content: null, problems: [{ file, field: '', message: (error as Error).message }] };
  }
  const result = schema.safeParse(written);
  if (result.success) return { content: result.data, problems: [] };
  return {
    content: null,
    problems: schemaMistakes(schema, written).map((mistake) => ({ file, ...mistake })),
  };
}
