import { figureNames, type FigureName } from '#graders/quiz.ts';

export type LessonBlock =
  | { kind: 'markdown'; source: string }
  | { kind: 'figure'; name: FigureName }
  | { kind: 'erratum'; key: string };

const marker = /^\[\[(figure|erratum):([a-z0-9-]+)\]\]$/;

/** Splits a lesson at its lines `[[figure:…]]` and `[[erratum:…]]`. Throws RangeError for a figure that does not exist. */
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
    blocks.push(
      found[1] === 'figure'
        ? { kind: 'figure', name: figureOf(found[2]!) }
        : { kind: 'erratum', key: found[2]! },
    );
  }
  flush();
  return blocks;
}

function figureOf(name: string): FigureName {
  const known = figureNames.find((figure) => figure === name);
  if (known === undefined)
    throw new RangeError(`figure must be one of ${figureNames.join(', ')}, got ${name}`);
  return known;
}
