/** Where something stands in a source, as editors count: both from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
