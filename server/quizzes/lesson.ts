import { programNames, type ProgramName } from '#graders/program.ts';
import { figureNames, type FigureName } from '#graders/quiz.ts';

export type LessonBlock =
  | { kind: 'markdown'; source: string }
  | { kind: 'figure'; name: FigureName }
  | { kind: 'program'; name: ProgramName }
  | { kind: 'erratum'; key: string };

const marker = /^\[\[(figure|program|erratum):([a-z0-9-]+)\]\]$/;

/**
 * Splits a lesson at its lines `[[figure:…]]`, `[[program:…]]` and `[[erratum:…]]`. Throws RangeError for a figure or a
 * program that does not exist.
 */
export function parseLesson(text: string): LessonBlock[] {
  const blocks: LessonBlock[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const source = lines.join('\n').trim();
    if (source !== '') blocks.push({ kind: 'markdown', source });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const found = marker.exec(line.trim());
    if (found === null) {
      lines.push(line);
      continue;
    }
    flush();
    blocks.push(blockOf(found[1] as 'figure' | 'program' | 'erratum', found[2]!));
  }
  flush();
  return blocks;
}

function blockOf(kind: 'figure' | 'program' | 'erratum', name: string): LessonBlock {
  switch (kind) {
    case 'figure':
      return { kind, name: oneOf(figureNames, kind, name) };
    case 'program':
      return { kind, name: oneOf(programNames, kind, name) };
    case 'erratum':
      return { kind, key: name };
  }
}

function oneOf<Name extends string>(names: readonly Name[], kind: string, name: string): Name {
  const known = names.find((each) => each === name);
  if (known === undefined) throw new RangeError(`${kind} must be one of ${names.join(', ')}, got ${name}`);
  return known;
}
