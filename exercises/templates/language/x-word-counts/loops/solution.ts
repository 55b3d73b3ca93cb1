export function countWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(' ')) {
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word}:${count}`);
}
