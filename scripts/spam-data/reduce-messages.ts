import { mulberry32, shuffle } from '#graders/random.ts';
import { classTokens } from './message-tokens.ts';

/** A message of which nothing is left but which common words it has, in the order in which each comes first. */
export interface Reduced {
  /** 1 for spam. */
  label: number;
  words: string[];
}

export const mostWords = 20;
const leastWords = 5;
const vocabularySize = 100;
/** Of so many tokens at the beginning of a message it is counted whether a word is among them. */
const countedTokens = 60;
/** Two messages that share more of the shorter one's pairs of neighbours are taken for one. */
const mostShared = 0.6;

/**
 * Reduces messages to the words that most of them have, drops those of which too little is left and all but the first of
 * any that resemble each other, and draws as many of one class as there are of the other, in random order.
 */
export function reduceMessages(
  messages: readonly { label: number; tokens: readonly string[] }[],
  seed: number,
): { vocabulary: string[]; examples: Reduced[] } {
  const vocabulary = [...classTokens, ...commonWords(messages)];
  const known = new Set(vocabulary);
  const reduced = messages.map(({ label, tokens }) => ({
    label,
    words: [...new Set(tokens.filter((token) => known.has(token)))].slice(0, mostWords),
  }));
  const distinct = withoutLikes(reduced.filter(({ words }) => words.length >= leastWords));
  const uniform = mulberry32(seed);
  const classes = [0, 1].map((label) =>
    shuffle(
      distinct.filter((one) => one.label === label),
      uniform,
    ),
  );
  const each = Math.min(...classes.map(({ length }) => length));
  return {
    vocabulary,
    examples: shuffle(
      classes.flatMap((one) => one.slice(0, each)),
      uniform,
    ),
  };
}

/** Words by the share of messages that have them, both classes weighing the same. */
function commonWords(messages: readonly { label: number; tokens: readonly string[] }[]): string[] {
  const shares = new Map<string, number>();
  for (const label of [0, 1]) {
    const own = messages.filter((message) => message.label === label);
    for (const word of own.flatMap(({ tokens }) => [...new Set(tokens.slice(0, countedTokens))])) {
      shares.set(word, (shares.get(word) ?? 0) + 1 / own.length);
    }
  }
  for (const token of classTokens) shares.delete(token);
  const sorted = [...shares].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return sorted.slice(0, vocabularySize).map(([word]) => word);
}

function withoutLikes(all: readonly Reduced[]): Reduced[] {
  const pairsOf = ({ words }: Reduced): string[] =>
    words.slice(1).map((word, before) => `${words[before]} ${word}`);
  const kept: Reduced[] = [];
  /** Of each pair of neighbours, which of the kept ones have it. */
  const having = new Map<string, number[]>();
  for (const one of all) {
    const pairs = pairsOf(one);
    const shared = new Map<number, number>();
    for (const at of pairs.flatMap((pair) => having.get(pair) ?? [])) {
      shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const isLike = [...shared].some(
      ([at, count]) => count > mostShared * Math.min(pairs.length, kept[at]!.words.length - 1),
    );
    if (isLike) continue;
    for (const pair of pairs) having.set(pair, [...(having.get(pair) ?? []), kept.length]);
    kept.push(one);
  }
  return kept;
}
