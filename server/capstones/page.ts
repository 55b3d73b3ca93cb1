import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftView } from '#graders/draft.ts';
import type { HintView } from '#graders/submission.ts';
import type { Locale, Text } from '#graders/text.ts';
import { selectDraft } from '#server/drafts/drafts.ts';
import { parseStatement, type StatementBlock } from '#server/exercises/statement.ts';
import { selectOpenHints } from '#server/submissions/hints.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { findCapstone, type Capstone } from './load.ts';

/** What a capstone's page shows: nothing of its solutions. */
export interface CapstonePage {
  manifest: Capstone['manifest'];
  statement: Record<Locale, StatementBlock[]>;
  starter: string;
  draft: DraftView | null;
  declarations: string;
  hints: HintView[];
  isSolved: boolean;
  /** Texts of the known mistakes, by name. */
  misconceptions: Record<string, Text>;
}

/** Null when there is no such capstone. */
export async function selectCapstonePage(id: string, learnerId: string | null): Promise<CapstonePage | null> {
  const capstone = findCapstone(id);
  if (capstone === null) return null;
  const { manifest, files } = capstone;
  const [hints, draft, solved] = await Promise.all([
    learnerId === null ? [] : selectOpenHints(learnerId, id),
    learnerId === null ? null : selectDraft(learnerId, { exerciseId: id, tier: 'training' }),
    learnerId === null ? new Map<string, string[]>() : selectSolved(learnerId),
  ]);
  return {
    manifest,
    statement: {
      en: parseStatement(files['statement.en.md']!),
      zh: parseStatement(files['statement.zh.md']!),
    },
    starter: files['starter.ts']!,
    draft,
    declarations: (declarations ??= readDeclarations()),
    hints,
    isSolved: solved.has(id),
    misconceptions: manifest.misconceptions,
  };
}

let declarations: string | undefined;

function readDeclarations(): string {
  return ['graders/tiers/learner-globals.d.ts', 'graders/training/learner-training.d.ts']
    .map((file) =>
      readFileSync(
        /* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ process.cwd(), file),
        'utf8',
      ),
    )
    .join('\n');
}
