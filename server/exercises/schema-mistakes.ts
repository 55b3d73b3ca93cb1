import type { z } from 'zod';
import { zhCN } from 'zod/locales';

/** What a schema finds wrong at one place, in both languages where Zod has words of its own for it. */
export interface SchemaMistake {
  field: string;
  message: string;
  chinese?: string;
}

interface Found {
  path: PropertyKey[];
  message: string;
}

const chineseError = zhCN().localeError;

/** Everything that a schema finds wrong with content; nothing where it fits. */
export function schemaMistakes(schema: z.ZodType, content: unknown): SchemaMistake[] {
  const english = issuesOf(schema.safeParse(content));
  // A message that stands in the schema itself is the same in both.
  const chinese = issuesOf(schema.safeParse(content, { error: chineseError }));
  return english.map(({ path, message }, at) => ({
    field: path.join('.'),
    message,
    ...(chinese[at] !== undefined && chinese[at].message !== message && { chinese: chinese[at].message }),
  }));
}

function issuesOf(result: z.ZodSafeParseResult<unknown>): Found[] {
  return result.success ? [] : result.error.issues.flatMap(deepest);
}

/** Of a failed union, the mistakes of the alternative that came closest. */
function deepest(issue: z.core.$ZodIssue): Found[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [{ path: issue.path, message: issue.message }];
  const closest = issue.errors.reduce((best, errors) => (errors.length <= best.length ? errors : best));
  return closest.flatMap(deepest).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
