export const positions = 6;
export const recurrentWeight = 0.7;

/** What the positions hold in the attention pattern: two features each. */
const contents = [
  [2, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [0, 2],
  [1, 0],
];

export type PatternName = 'dense' | 'convolution' | 'recurrent' | 'attention';

export interface Pattern {
  name: PatternName;
  /** Stored weights; null where the strengths are computed from the content. */
  weights: number | null;
  /** `strengths[output][input]`, 0 … 1; 0 where the input cannot reach the output. */
  strengths: number[][];
  /** Which stored weight a connection uses, as a mark; null where there is none to show. */
  marks: ((output: number, input: number) => string) | null;
}

/** How six inputs reach six outputs in each kind of layer. */
export function connectionPatterns(): Pattern[] {
  return [
    { name: 'dense', weights: positions ** 2, strengths: square(() => 1), marks: null },
    {
      name: 'convolution',
      weights: 3,
      strengths: square((output, input) => (Math.abs(input - output) <= 1 ? 1 : 0)),
      marks: (output, input) => ['a', 'b', 'c'][input - output + 1]!,
    },
    {
      name: 'recurrent',
      weights: 2,
      strengths: square((output, input) => (input <= output ? recurrentWeight ** (output - input) : 0)),
      marks: null,
    },
    { name: 'attention', weights: null, strengths: contents.map(attentionRow), marks: null },
  ];
}

/** Softmax over all positions of q·k/√d, with the contents as queries and as keys. */
function attentionRow(query: readonly number[]): number[] {
  const scores = contents.map((key) => (query[0]! * key[0]! + query[1]! * key[1]!) / Math.sqrt(query.length));
  const powers = scores.map((score) => Math.exp(score));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function square(strength: (output: number, input: number) => number): number[][] {
  return Array.from({ length: positions }, (_, output) =>
    Array.from({ length: positions }, (_, input) => strength(output, input)),
  );
}
