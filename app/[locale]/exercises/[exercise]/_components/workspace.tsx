'use client';

import { useState, type ReactNode } from 'react';
import type { SessionAssets } from '#graders/browser/session.ts';
import type { Tier } from '#graders/exercise.ts';
import type { Verdict } from '#graders/verdict.ts';
import { useRouter } from '#i18n/navigation.ts';
import { ActionBar } from './action-bar.tsx';
import { CodePart } from './code-part.tsx';
import { Part, PartTabs, type PartName } from './parts.tsx';
import { Results } from './results.tsx';
import { SubmissionPanel } from './submission-panel.tsx';
import { useDraft } from './use-draft.ts';
import { useGrading } from './use-grading.ts';
import { useSubmission } from './use-submission.ts';

export interface WorkspaceProps {
  exercise: string;
  title: string;
  tier: Tier;
  starter: string;
  packHash: string;
  assets: SessionAssets;
  editorAssets: { monacoUrl: string; monacoCss: string };
  /** Declarations for the editor's completions. */
  declarations: string;
  isGuest: boolean;
  /** The statement, rendered on the server. */
  children: ReactNode;
}

/** Statement, editor and results beside each other; on a phone one at a time. */
export function Workspace(props: WorkspaceProps) {
  const { exercise, tier, starter, isGuest, children } = props;
  const router = useRouter();
  const [part, setPart] = useState<PartName>('statement');
  const draft = useDraft(`layerwise:draft:${exercise}:${tier}`, starter);
  const grading = useGrading(props);
  const submitting = useSubmission(exercise, tier, () => router.refresh());
  const { phase, latest, packHash, controller } = grading;
  const current = phase.kind === 'graded' && phase.source === draft.source ? phase.latest : null;
  const run = (): void => controller.run(draft.source);

  function change(source: string): void {
    if (source === draft.source) return;
    draft.change(source);
    controller.runSoon(source);
  }

  function submit(): void {
    if (!current) run();
    const provisional = current && { provisional: current.verdict.kind, device: nameOf(current.device) };
    submitting.submit({ exercise, tier, source: draft.source, pack: packHash, ...provisional });
  }

  const isSubmitting = submitting.state.kind === 'sending' || submitting.state.kind === 'waiting';
  return (
    <main id="main" className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-57px)] lg:flex-none">
      <PartTabs shown={part} onShow={setPart} />
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(20rem,26rem)_minmax(24rem,1fr)_minmax(20rem,26rem)] lg:divide-x lg:divide-line">
        <Part name="statement" shown={part}>
          {children}
        </Part>
        <Part name="editor" shown={part}>
          <CodePart
            {...props}
            draft={draft}
            verdict={current?.verdict ?? null}
            printed={latest && 'console' in latest.verdict ? latest.verdict.console : ''}
            onChange={change}
            onRun={run}
            onSubmit={submit}
          />
        </Part>
        <Part name="results" shown={part}>
          <SubmissionPanel
            submitting={submitting}
            isGuest={isGuest}
            provisional={countsOf(current?.verdict)}
          />
          <div className="p-4">
            <Results key={packHash} grading={grading} />
          </div>
        </Part>
      </div>
      <ActionBar {...{ starter, draft, grading, isSubmitting }} onChange={change} onSubmit={submit} />
    </main>
  );
}

function countsOf(verdict: Verdict | undefined): { passed: number; total: number } | null {
  return verdict && 'cases' in verdict ? { passed: verdict.passed, total: verdict.total } : null;
}

function nameOf({ backend, adapter }: { backend: string; adapter: string }) {
  return { backend, adapter };
}
