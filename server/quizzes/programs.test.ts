import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { programNames, topicOfProgram } from '#graders/program.ts';
import { lessonView } from './lesson-view.ts';
import { findTopic } from './load-topics.ts';

const worker = 'components/program/program-worker.ts';

/** The file that the page's worker imports for a program. */
function fileThatRuns(name: string): string {
  const [, template] = /import\(`([^`]+)`\)/.exec(readFileSync(worker, 'utf8'))!;
  return path.join(path.dirname(worker), template!.replace('${name}', name));
}

it.each(programNames)('%s: what both lessons show is the file that runs', (name) => {
  const topic = findTopic(topicOfProgram(name));
  if (topic === null) throw new Error(`${name} must have a topic`);
  const source = readFileSync(fileThatRuns(name), 'utf8');
  for (const locale of ['en', 'zh'] as const) {
    const shown = lessonView(topic, locale).filter((block) => block.kind === 'program');
    expect(shown).toEqual([
      { kind: 'program', name, keras: expect.any(String) as string, tfjs: source.trimEnd() },
    ]);
  }
});
