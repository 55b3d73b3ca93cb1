import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftView } from '#graders/draft.ts';
import { tiersOf, type ExerciseManifest, type Tier } from '#graders/exercise.ts';
import type { HintView } from '#graders/submission.ts';
import type { Locale, Text } from '#graders/text.ts';
import { tensorDeclarations } from '#graders/tiers/tensor/declarations.ts';
import { selectDraft } from '#server/drafts/drafts.ts';
import { findTopicOfExercise } from '#server/quizzes/load-topics.ts';
import { selectOpenHints } from '#server/submissions/hints.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { database } from '#server/database/client.ts';
import { exerciseKey } from '#server/review/card-key.ts';
import { selectReturnDay } from '#server/review/select-returns.ts';
import type { Exercise } from './exercise.ts';
import { findPublished } from './find-published.ts';
import { loadListed } from './listed.ts';
import { packsPerVersion, selectReadyPackHash } from './packs.ts';
import { parseStatement, type StatementBlock } from './statement.ts';
import { chooseNext, type NextExercise } from './what-next.ts';

/** What an exercise's page shows: everything that learners may see, and nothing else of the folder. */
export interface ExercisePage {
  manifest: Pick<ExerciseManifest, 'id' | 'title' | 'difficulty' | 'points' | 'track' | 'hints'>;
  statement: Record<Locale, StatementBlock[]>;
  tier: Tier;
  /** Every tier of the exercise in the order in which they are learned. */
  tiers: { tier: Tier; isSolved: boolean }[];
  language: 'typescript' | 'wgsl';
  starter: string;
  /** The learner's own text as the server has it. */
  draft: DraftView | null;
  packHash: string;
  /** Types of the learner's world, for the editor. */
  declarations: string;
  hints: HintView[];
  next: NextExercise[];
  topic: { id: string; title: Text } | null;
  /** The day on which its key idea is asked again, `YYYY-MM-DD`; null before it is solved. */
  returns: string | null;
}

interface Asked {
  id: string;
  /** As it stands in the address; an exercise that lacks it shows its first tier. */
  tier: string | undefined;
  learnerId: string | null;
  /** The language of the declarations' comments. */
  locale: Locale;
}

/** Null when there is no such exercise. */
export async function selectExercisePage({
  id,
  tier: asked,
  learnerId,
  locale,
}: Asked): Promise<ExercisePage | null> {
  const exercise = await findPublished(id);
  if (exercise === null) return null;
  const { manifest, files } = exercise;
  const tiers = tiersOf(manifest);
  const tier = tiers.find((one) => one === asked) ?? tiers[0]!;
  const [packHash, hints, draft, solved, returns, exercises] = await Promise.all([
    selectReadyPackHash(exercise, tier, randomInt(packsPerVersion)),
    learnerId === null ? [] : selectOpenHints(learnerId, id),
    learnerId === null ? null : selectDraft(learnerId, { exerciseId: id, tier }),
    learnerId === null ? new Map<string, string[]>() : selectSolved(learnerId),
    learnerId === null ? null : selectReturnDay(database(), { userId: learnerId, key: exerciseKey(id) }),
    loadListed(),
  ]);
  const manifests = exercises.map((one) => one.manifest);
  const topic = findTopicOfExercise(id);
  return {
    manifest,
    statement: {
      en: parseStatement(files['statement.en.md']!),
      zh: parseStatement(files['statement.zh.md']!),
    },
    tier,
    tiers: tiers.map((one) => ({ tier: one, isSolved: solved.get(id)?.includes(one) ?? false })),
    ...starterOf(exercise, tier),
    draft,
    packHash,
    declarations: learnerDeclarations(exercise, tier, locale),
    hints,
    next: chooseNext(id, manifests, new Set(solved.keys())),
    topic: topic && { id: topic.id, title: topic.title },
    returns,
  };
}

function starterOf({ files }: Exercise, tier: Tier): Pick<ExercisePage, 'starter' | 'language'> {
  const shader = files[`${tier}/starter.wgsl`];
  if (shader !== undefined) return { starter: shader, language: 'wgsl' };
  return { starter: files[`${tier}/starter.ts`]!, language: 'typescript' };
}

let declarations: string | undefined;

function learnerDeclarations({ manifest }: Exercise, tier: Tier, locale: Locale): string {
  return tier === 'tensor' ? tensorDeclarations(locale, manifest.tiers.tensor?.bans) : loopsDeclarations();
}

/** Types of the learner's world in the loops tier. */
export function loopsDeclarations(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'graders/tiers/learner-globals.d.ts');
  return (declarations ??= readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
}
