import { maxSourceBytes, sourceBytes } from '../source-limit.ts';
import type { Problem } from './rejection.ts';

/** A line that begins the module of one pass: `// pass: weights`. */
const heading = /^[ \t]*\/\/[ \t]*pass:[ \t]*(\w+)[ \t]*$/gm;

export type Sections =
  { kind: 'sections'; modules: Map<string, string> } | { kind: 'problems'; problems: Problem[] };

/**
 * The modules of a source: all of it where there is one pass; otherwise one section for each, headed by a line
 * `// pass: <name>`. What stands before the first heading belongs to every module. Each is as long as the source, with
 * blanks for what is not its own, so that its places are those of the source.
 */
export function splitSections(source: string, passes: readonly string[]): Sections {
  const bytes = sourceBytes(source);
  if (bytes > maxSourceBytes) {
    const reason = { code: 'tooLong', bytes, limit: maxSourceBytes } as const;
    return { kind: 'problems', problems: [{ reason, at: null }] };
  }
  // Editors may begin a file with a byte order mark, which is no WGSL.
  const text = source.startsWith('\ufeff') ? ` ${source.slice(1)}` : source;
  if (passes.length === 1) return { kind: 'sections', modules: new Map([[passes[0]!, text]]) };
  const headings = [...text.matchAll(heading)].map(({ 1: name, index }) => ({ name: name!, at: index }));
  const problems: Problem[] = headings
    .filter(
      ({ name }, place) => !passes.includes(name) || headings.findIndex((one) => one.name === name) < place,
    )
    .map(({ name, at }) => ({ reason: { code: 'unknownPass', name }, at }));
  const missing = passes.filter((pass) => !headings.some(({ name }) => name === pass));
  problems.push(...missing.map((name) => ({ reason: { code: 'noPass' as const, name }, at: null })));
  if (problems.length > 0) return { kind: 'problems', problems };
  const shared = text.slice(0, headings[0]!.at);
  const modules = headings.map(({ name, at }, place): [string, string] => {
    const end = headings[place + 1]?.at ?? text.length;
    const between = blanked(text.slice(shared.length, at));
    return [name, shared + between + text.slice(at, end) + blanked(text.slice(end))];
  });
  return { kind: 'sections', modules: new Map(modules) };
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
