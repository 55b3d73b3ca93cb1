/** Every authored text inside an item, whatever its type. */
export function textsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== 'object' || part === null) return [];
  if ('en' in part && 'zh' in part && typeof part.en === 'string' && typeof part.zh === 'string')
    return [part.en, part.zh];
  return Object.values(part).flatMap(textsOf);
}
