import { parse } from 'yaml';
import { CapstoneManifest } from '#graders/training/capstone.ts';
import type { Problem } from '#server/exercises/validate.ts';

const file = 'capstone.yaml';

/** The manifest of a capstone, or everything that is wrong in it. */
export function parseYaml(
  text: string | undefined,
): { manifest: CapstoneManifest } | { problems: Problem[] } {
  if (text === undefined) return { problems: [{ file, field: '', message: 'is missing' }] };
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return { problems: [{ file, field: '', message: (error as Error).message }] };
  }
  const parsed = CapstoneManifest.safeParse(value);
  if (parsed.success) return { manifest: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      file,
      field: issue.path.join('.'),
      message: issue.message,
    })),
  };
}
