'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import type { AttributionAssets } from '#components/attribution/attribution-panel.tsx';
import { guest, ownerOf } from '#components/browser-storage/owner.ts';
import { useKeyed } from '#components/outbox/use-keyed.ts';
import { useTraining } from '#components/training/use-training.ts';
import type { DraftView } from '#graders/draft.ts';
import type { HintView } from '#graders/submission.ts';
import type { Locale } from '#graders/text.ts';
import { findTask } from '#graders/training/task.ts';
import { draftApi } from '../drafts/draft-api.ts';
import { DraftNotices } from '../drafts/draft-notices.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { Hints } from '../hints.tsx';
import { useHints } from '../use-hints.ts';
import { DataSetChoice } from './data-set-choice.tsx';
import { LookInside } from './look-inside.tsx';
import { TrainingBar } from './training-bar.tsx';
import { TrainingCurves } from './training-curves.tsx';
import { TrainingEditor } from './training-editor.tsx';
import { TrainingNumbers } from './training-numbers.tsx';
import { TrainingVerdict } from './training-verdict.tsx';

export interface TrainingWorkspaceProps {
  exercise: string;
  title: string;
  points: number;
  starter: string;
  kept: DraftView | null;
  declarations: string;
  /** What the known mistakes are, in the language of the page. */
  misconceptions: Record<string, string>;
  assets: { trainingUrl: string; wasmPath: string };
  explaining: AttributionAssets;
  editorAssets: { monacoUrl: string; monacoCss: string };
  hints: { count: number; opened: readonly HintView[] };
  accountId: string | null;
  isSessionLost: boolean;
  children: ReactNode;
}

/** The learner's program and its training. */
export function TrainingWorkspace(page: TrainingWorkspaceProps) {
  const { exercise, points, starter, kept } = page;
  const locale = useLocale() as Locale;
  const owner = useKeyed(`${page.accountId} ${page.isSessionLost}`, () => ownerOf(page));
  const accountId = owner === guest ? null : owner;
  const key = (of: string): string => `layerwise:draft:${of}:${exercise}:training`;
  const draft = useDraft({
    key: key(owner),
    guestKey: owner === guest ? null : key(guest),
    starter,
    kept,
    api: draftApi({ exercise, tier: 'training', accountId }),
    onReplaced: () => undefined,
  });
  const hints = useHints(page);
  const task = findTask(exercise)!;
  const training = useTraining({ task, points, locale, ...page.assets }, draft.source);
  const { state } = training;
  return (
    <main
      id="main"
      className="mx-auto grid w-full max-w-[110rem] gap-6 p-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:p-5"
    >
      <div className="flex min-w-0 flex-col gap-4">
        {page.children}
        <Hints {...hints} exercise={exercise} tier="training" />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <DraftNotices draft={draft} undo={null} onCompare={() => draft.store.keepMine()} />
        <TrainingEditor page={page} draft={draft} training={training} />
        <DataSetChoice task={task} training={training} />
        <TrainingBar training={training} onReset={() => draft.store.change(starter)} />
        <TrainingNumbers state={state} />
        <TrainingCurves state={state} classes={task.classes} />
        <TrainingVerdict
          state={state}
          exercise={exercise}
          accountId={accountId}
          points={points}
          locale={locale}
          misconceptions={page.misconceptions}
        />
        <LookInside state={state} explaining={page.explaining} />
      </div>
    </main>
  );
}
