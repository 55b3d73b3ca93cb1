export function countWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(' ').filter(Boolean))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts, ([word, count]) => `${word}:${count}`);
}
