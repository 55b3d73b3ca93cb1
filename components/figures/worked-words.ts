/** What the statements on words work through by hand, computed; a test holds it against the exercises. */

export const wordVectors = {
  rows: [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [2, 2.1],
  ] as [number, number][],
  a: 0,
  b: 1,
  c: 2,
};

/** Every row at length 1, the query b − a + c, and the score of each word that is not asked about. */
export function analogy() {
  const { rows, a, b, c } = wordVectors;
  const units = rows.map(([x, y]): [number, number] => [x / Math.hypot(x, y), y / Math.hypot(x, y)]);
  const at = (axis: 0 | 1): number => units[b]![axis] - units[a]![axis] + units[c]![axis];
  const query: [number, number] = [at(0), at(1)];
  const scores = units
    .map(([x, y], index) => ({ index, score: (x * query[0] + y * query[1]) / Math.hypot(...query) }))
    .filter(({ index }) => ![a, b, c].includes(index));
  return { units, query, scores };
}

export const tokenized = {
  texts: [
    ['the', 'cat', 'sat'],
    ['the', 'cat', 'ran'],
  ],
  numWords: 3,
  oovToken: '<OOV>',
};

/** Words in the order of their numbers from 1 on, and the texts as numbers below `numWords`. */
export function numberWords(oovToken?: string): { words: string[]; sequences: number[][] } {
  const { texts, numWords } = tokenized;
  const all = texts.flat();
  const count = (word: string): number => all.filter((one) => one === word).length;
  // Sorting is stable: ties stay in the order of their first appearance.
  const ranked = [...new Set(all)].sort((one, other) => count(other) - count(one));
  const words = oovToken === undefined ? ranked : [oovToken, ...ranked];
  const unknown = oovToken === undefined ? [] : [1];
  const sequences = texts.map((text) =>
    text.flatMap((word) => {
      const index = words.indexOf(word) + 1;
      return index < numWords ? [index] : unknown;
    }),
  );
  return { words, sequences };
}
