interface Options {
  numWords?: number;
  oovToken?: string;
  lower?: boolean;
  charLevel?: boolean;
}

interface Tok {
  wordIndex: Map<string, number>;
  options: Options;
}

function tokensOf(text: string, { lower = true, charLevel = false }: Options): string[] {
  const folded = lower ? text.toLowerCase() : text;
  if (charLevel) return [...folded];
  return folded.match(/[A-Za-z0-9']+/g) ?? [];
}

export function fitTokenizer(texts: string[], o: Options = {}): Tok {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of tokensOf(text, o)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  const ranked = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  if (o.oovToken !== undefined) ranked.unshift(o.oovToken);
  return { wordIndex: new Map(ranked.map((word, rank) => [word, rank + 1])), options: o };
}

export function textsToSequences({ wordIndex, options }: Tok, texts: string[]): number[][] {
  const { numWords = Infinity, oovToken } = options;

  return texts.map((text) => {
    const sequence: number[] = [];
    for (const word of tokensOf(text, options)) {
      const index = wordIndex.get(word);
      if (index !== undefined && index < numWords) sequence.push(index);
      else if (oovToken !== undefined) sequence.push(1);
    }
    return sequence;
  });
}
