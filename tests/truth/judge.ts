import { disagreement } from './agree.ts';
import { errata } from './errata.ts';
import { families } from './families.ts';
import { NotExpressible, type Expressed, type TruthCase } from './family.ts';

export type Finding =
  { kind: 'agreed' } | { kind: 'disagreed'; difference: string } | { kind: 'notExpressible'; reason: string };

export interface Counts {
  agreed: number;
  disagreed: number;
  notExpressible: number;
}

export interface FamilyCounts extends Counts {
  /** How many vectors were not expressible, by the reason. */
  reasons: Record<string, number>;
}

/** What `npm run truth -- --json` prints. */
export interface TruthReport {
  total: Counts;
  families: Record<string, FamilyCounts>;
}

const adapters = new Map(families.map((family) => [family.name, family]));

/** Runs one vector through its family's adapter. An op that throws disagrees: the vector has an answer. */
export function judge(vector: TruthCase): Finding {
  if (Object.hasOwn(errata, vector.id)) return { kind: 'notExpressible', reason: errata[vector.id]! };
  const expressed = express(vector);
  if ('difference' in expressed) return { kind: 'disagreed', difference: expressed.difference };
  if ('notExpressible' in expressed) return { kind: 'notExpressible', reason: expressed.notExpressible };
  const { outputs, judged } = expressed;
  const wanted = judged ? vector.outputs.filter(({ name }) => judged.includes(name)) : vector.outputs;
  if (outputs.length !== wanted.length || wanted.length === 0) {
    return { kind: 'disagreed', difference: `outputs must be ${wanted.length}, got ${outputs.length}` };
  }
  for (const [position, want] of wanted.entries()) {
    const difference = disagreement(outputs[position]!, want, vector.tolerance);
    if (difference !== null) return { kind: 'disagreed', difference: `${want.name}${difference}` };
  }
  return { kind: 'agreed' };
}

function express(vector: TruthCase): Expressed | { difference: string } {
  const adapter = adapters.get(vector.family);
  if (!adapter) return { notExpressible: 'no op of this family' };
  try {
    return adapter.express(vector);
  } catch (error) {
    if (error instanceof NotExpressible) return { notExpressible: error.message };
    return { difference: ` threw ${String(error)}` };
  }
}

/** Judges all vectors and counts by family; `onDisagreed` hears of each that disagrees. */
export function judgeAll(
  vectors: readonly TruthCase[],
  onDisagreed: (vector: TruthCase, difference: string) => void = () => undefined,
): TruthReport {
  const report: TruthReport = { total: { agreed: 0, disagreed: 0, notExpressible: 0 }, families: {} };
  const names = [...new Set(vectors.map(({ family }) => family))].sort();
  for (const name of names)
    report.families[name] = { agreed: 0, disagreed: 0, notExpressible: 0, reasons: {} };
  for (const vector of vectors) {
    const finding = judge(vector);
    const family = report.families[vector.family]!;
    report.total[finding.kind] += 1;
    family[finding.kind] += 1;
    if (finding.kind === 'notExpressible') {
      family.reasons[finding.reason] = (family.reasons[finding.reason] ?? 0) + 1;
    }
    if (finding.kind === 'disagreed') onDisagreed(vector, finding.difference);
  }
  return report;
}
