import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Text } from '#graders/text.ts';
import { parseYaml } from '../exercises/parse-yaml.ts';
import type { Problem } from '../exercises/validate.ts';

const label = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });

const orderSchema = z.strictObject({
  sections: z.array(z.strictObject({ title: label, topics: z.array(z.string()).min(1) })).min(1),
  /** By topic: what the FAQ asks there. */
  questions: z.record(z.string(), label),
});

export interface Section {
  title: Text;
  topics: string[];
}

export interface Order {
  sections: Section[];
  questions: Record<string, Text>;
}

const file = 'topics.yaml';

/** Reads the FAQ's order of the topics with every mistake in it. */
export function readOrder(root: string): { order: Order; problems: Problem[] } {
  const text = readFileSync(path.join(/* turbopackIgnore: true */ root, file), 'utf8');
  const { content, problems } = parseYaml(file, text, orderSchema);
  if (content === null) return { order: { sections: [], questions: {} }, problems };
  const listed = content.sections.flatMap(({ topics }) => topics);
  const report = (field: string, message: string): Problem => ({ file, field, message });
  return {
    order: content,
    problems: [
      ...listed
        .filter((topic, at) => listed.indexOf(topic) !== at)
        .map((topic) => report('sections', `is listed twice: ${topic}`)),
      ...Object.keys(content.questions)
        .filter((topic) => !listed.includes(topic))
        .map((topic) => report('questions', `is in no section: ${topic}`)),
    ],
  };
}
