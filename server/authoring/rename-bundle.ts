import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { kindOfBundle, manifestFiles, type Bundle } from '#graders/bundle.ts';

interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The same files under another id, with every other byte of them as it was. The items of a topic are named after it,
 * since an item's id must be its own. A manifest that is no YAML is left as it is: the gate tells.
 */
export function renameBundle(files: Bundle, id: string): Bundle {
  const kind = kindOfBundle(files);
  if (kind === null) return files;
  const file = manifestFiles[kind];
  const text = files[file]!;
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return files;
  const present: unknown = document.get('id');
  if (present === id) return files;
  const edits = [editOf(document.get('id', true), id), ...(kind === 'topic' ? itemEdits(document, id) : [])];
  const known = edits.filter((edit) => edit !== null);
  const renamed = known
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, { from, to, text: now }) => before.slice(0, from) + now + before.slice(to), text);
  return { ...files, [file]: present === undefined ? `id: ${id}\n${renamed}` : renamed };
}

function itemEdits(document: Document, id: string): (Edit | null)[] {
  const items = document.get('items');
  if (!isSeq(items)) return [];
  return items.items.map((item, at) =>
    isMap(item) ? editOf(item.get('id', true), `q-${id}-${at + 1}`) : null,
  );
}

function editOf(node: unknown, text: string): Edit | null {
  if (!isScalar(node) || !node.range) return null;
  return { from: node.range[0], to: node.range[1], text };
}
