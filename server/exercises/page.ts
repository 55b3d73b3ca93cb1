import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExerciseManifest, Tier } from '#graders/exercise.ts';
import type { HintView } from '#graders/submission.ts';
import type { Locale, Text } from '#graders/text.ts';
import { tensorDeclarations } from '#graders/tiers/tensor/declarations.ts';
import { selectOpenHints } from '#server/submissions/hints.ts';
import { selectSolved } from '#server/submissions/select.ts';
import type { Exercise } from './exercise.ts';
import { findExercise } from './load.ts';
import { packsPerVersion, selectPackHash } from './packs.ts';

/** What an exercise's page shows: everything that learners may see, and nothing else of the folder. */
export interface ExercisePage {
  manifest: Pick<ExerciseManifest, 'id' | 'title' | 'difficulty' | 'points' | 'track' | 'hints'>;
  statement: Text;
  starter: string;
  packHash: string;
  /** Types of the learner's world, for the editor. */
  declarations: string;
  hints: HintView[];
  isSolved: boolean;
}

interface Asked {
  id: string;
  tier: Tier;
  learnerId: string | null;
  /** The language of the declarations' comments. */
  locale: Locale;
}

/** Null when there is no such exercise or tier. */
export async function selectExercisePage({ id, tier, learnerId, locale }: Asked): Promise<ExercisePage | null> {
  const exercise = await findExercise(id);
  if (exercise?.manifest.tiers[tier] === undefined) return null;
  const { manifest, files } = exercise;
  const [packHash, hints, solved] = await Promise.all([
    selectPackHash(exercise, tier, randomInt(packsPerVersion)),
    learnerId === null ? [] : selectOpenHints(learnerId, id),
    learnerId === null ? new Map<string, string[]>() : selectSolved(learnerId),
  ]);
  return {
    manifest,
    statement: { en: files['statement.en.md']!, zh: files['statement.zh.md']! },
    starter: files[`${tier}/starter.ts`]!,
    packHash,
    declarations: learnerDeclarations(exercise, tier, locale),
    hints,
    isSolved: solved.get(id)?.includes(tier) ?? false,
  };
}

let declarations: string | undefined;

function learnerDeclarations({ manifest }: Exercise, tier: Tier, locale: Locale): string {
  if (tier === 'tensor') return tensorDeclarations(locale, manifest.tiers.tensor?.bans);
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'graders/tiers/learner-globals.d.ts');
  return (declarations ??= readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
