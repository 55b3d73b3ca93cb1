import type { SourceView } from '#graders/quiz.ts';
import type { Sources } from './item-schema.ts';

/** `GBC16 §9.1`: the key of a reference, then where in it. Throws RangeError for a key that is not listed. */
export function sourceView(citation: string, sources: Sources): SourceView {
  const [, key, where] = /^(\S+)\s*(.*)$/.exec(citation)!;
  const source = Object.hasOwn(sources, key!) ? sources[key!] : undefined;
  if (source === undefined) throw new RangeError(`source must be listed in sources.yaml, got ${key!}`);
  return {
    text: where === '' ? source.reference : `${source.reference}, ${where!}`,
    url: source.url ?? null,
  };
}
