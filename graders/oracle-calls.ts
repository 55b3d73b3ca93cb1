import type { CaseDesign } from './case.ts';
import { drawCases, type Drawn, type DrawPlan, type Reference } from './draw-cases.ts';
import { createCodec } from './tiers/codec.ts';

/**
 * What a sandbox runs of an authored exercise. Plans and answers travel as packets of this codec, in the form of an
 * Int32Array, since they nest deeper than what a learner's function takes.
 */
const codec = createCodec({ bytes: 2 ** 24, nodes: 2 ** 17, depth: 24 });

/** What an authored exercise's two modules export. */
interface Modules {
  designed: { cases?: Partial<CaseDesign> };
  reference: Reference;
}

/** The names of the functions that both modules export. */
export interface Survey {
  cases: string[];
  reference: string[];
}

export function packPlan(plan: DrawPlan): Int32Array {
  return new Int32Array(codec.encode(plan));
}

/** Reads what a sandbox answered: nothing of it is believed. Throws for a packet that is none. */
export function unpackAnswer(packet: Int32Array): unknown {
  return codec.decode(packet.slice().buffer);
}

/** Runs in the sandbox. */
export function answerPlan({ designed, reference }: Modules, packet: Int32Array): Int32Array {
  const plan = codec.decode(packet.slice().buffer) as DrawPlan;
  const drawn = drawCases({ cases: designed.cases as CaseDesign, reference }, plan);
  const told: Drawn = { ...drawn, expected: drawn.expected.map((output) => output ?? null) };
  return new Int32Array(codec.encode(told));
}

/** Runs in the sandbox. */
export function survey({ designed, reference }: Modules): Survey {
  const functionsOf = (given: unknown): string[] =>
    typeof given === 'object' && given !== null
      ? Object.keys(given).filter((name) => typeof (given as Record<string, unknown>)[name] === 'function')
      : [];
  return { cases: functionsOf(designed.cases), reference: functionsOf(reference) };
}
