import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml';

/**
 * The line, counted from 1, on which a field of a YAML text stands, `examples.0.arguments`; that of the nearest part
 * that exists where the field itself does not, null where nothing can be read.
 */
export function lineOfField(text: string, field: string): number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.contents === null) return null;
  let node: Node = document.contents;
  let offset = node.range?.[0] ?? null;
  for (const key of field.split('.')) {
    if (!isCollection(node)) break;
    const next = child(node, key);
    if (next === null) break;
    ({ node, offset } = next);
  }
  return offset === null ? null : lines.linePos(offset).line;
}

function child(parent: Node, key: string): { node: Node; offset: number | null } | null {
  if (!isCollection(parent)) return null;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
    );
    const name = pair?.key as Node | undefined;
    if (name === undefined) return null;
    return { node: (pair!.value as Node | null) ?? name, offset: name.range?.[0] ?? null };
  }
  const item = parent.items[Number(key)] as Node | undefined;
  return item === undefined ? null : { node: item, offset: item.range?.[0] ?? null };
}
