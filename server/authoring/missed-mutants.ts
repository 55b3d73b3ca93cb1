import { tiersOf } from '#graders/exercise.ts';
import type { MissedMutant, MutantsReport } from '#graders/bundle-report.ts';
import type { MutationKind } from '#graders/mutation/mutant.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import type { TypeScriptPool } from '#graders/sandbox/typescript-pool.ts';
import type { Text } from '#graders/text.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { seeds } from '#server/verification/check-exercise.ts';
import { checkMutants } from './check-mutants.ts';

const descriptions: Record<MutationKind, Text> = {
  argumentOrder: { en: 'Two arguments change places.', zh: '两个参数互换了位置。' },
  comparison: {
    en: 'A comparison is too strict, or not strict enough.',
    zh: '比较条件过严或过宽（边界上的等号）。',
  },
  condition: { en: 'A condition is reversed or left out.', zh: '条件取反或被去掉。' },
  constant: { en: 'A constant has another value.', zh: '常数取了别的值。' },
  missingFactor: { en: 'A factor is forgotten.', zh: '漏掉一个因子。' },
  missingStatement: { en: 'A statement is forgotten.', zh: '漏掉一条语句。' },
  missingTerm: { en: 'A term is forgotten.', zh: '漏掉一项。' },
  offByOne: { en: 'A whole number is off by one.', zh: '整数差一。' },
  rounding: { en: 'Numbers are rounded the other way.', zh: '取整方向不同。' },
  sign: { en: 'A sign is wrong.', zh: '符号错误。' },
  swappedAxes: { en: 'Two axes change places.', zh: '两个轴互换。' },
};

/** How long all mutants together may take, in milliseconds. */
const patience = 45_000;

interface Derived {
  sandbox: Sandbox;
  compiler: TypeScriptPool;
}

/**
 * Wrong solutions that are derived from the model solutions of an exercise which has passed the gate: how many its cases
 * reject, and which ones they let pass.
 */
export async function findMissedMutants(
  exercise: Exercise,
  { sandbox, compiler }: Derived,
): Promise<MutantsReport> {
  const deadline = performance.now() + patience;
  const report: MutantsReport = { caught: 0, missed: [], isPartial: false };
  for (const tier of tiersOf(exercise.manifest)) {
    if (tier === 'kernel') continue;
    const file = solutionFile(tier);
    const { isEnded, mutants } = await compiler.findMutants(exercise.files[file]!);
    const found = await checkMutants(exercise, { tier, seed: seeds[0]!, mutants, deadline }, sandbox);
    report.caught += found.caught;
    report.isPartial ||= found.isPartial || !isEnded;
    report.missed.push(
      ...found.survivors.map(({ kind, line, before, after }): MissedMutant => {
        const diff = { before: before.slice(0, 400), after: after.slice(0, 400) };
        return { file, line, description: descriptions[kind], diff };
      }),
    );
  }
  return report;
}
