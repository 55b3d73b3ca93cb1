'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import type { SessionAssets } from '#graders/browser/session.ts';
import type { Tier } from '#graders/exercise.ts';
import { describeFailure, describeRejection } from './describe-failure.ts';
import { DraftNotices } from './draft-notices.tsx';
import { latestRun, Results } from './results.tsx';
import { StatusLine } from './status-line.tsx';
import { SubmissionPanel } from './submission-panel.tsx';
import { useDraft } from './use-draft.ts';
import { useGrading } from './use-grading.ts';
import { useSubmission } from './use-submission.ts';
import { verdictMarkers } from './verdict-markers.ts';
import type { Verdict } from '#graders/verdict.ts';
import { useRouter } from '#i18n/navigation.ts';

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

const parts = ['statement', 'editor', 'results'] as const;

/** Statement, editor and results beside each other; on a phone one at a time. */
export function Workspace(props: WorkspaceProps) {
  const { exercise, title, tier, starter, packHash, assets, editorAssets, declarations, isGuest, children } =
    props;
  const t = useTranslations('exercise');
  const router = useRouter();
  const [part, setPart] = useState<(typeof parts)[number]>('statement');
  const draft = useDraft(`layerwise:draft:${exercise}:${tier}`, starter);
  const grading = useGrading({ exercise, tier, packHash, assets });
  const submitting = useSubmission(exercise, tier, () => router.refresh());
  const [replaced, setReplaced] = useState<string | null>(null);
  const run = latestRun(grading.state);
  const isCurrent = grading.state.kind === 'graded' && grading.state.source === draft.source;

  function change(source: string): void {
    if (source === draft.source) return;
    draft.change(source);
    grading.runSoon(source);
  }

  function submit(): void {
    if (!isCurrent) grading.run(draft.source);
    submitting.submit({
      exercise,
      tier,
      source: draft.source,
      pack: grading.packHash,
      ...(isCurrent && run && { provisional: run.verdict.kind, device: deviceOf(run.device) }),
    });
  }

  function reset(): void {
    setReplaced(draft.source === starter ? null : draft.source);
    change(starter);
  }

  function undoReset(): void {
    if (replaced !== null) change(replaced);
    setReplaced(null);
  }

  const sentence = (verdict: Verdict): string => verdictSentence(verdict, t);
  return (
    <main id="main" className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-57px)] lg:flex-none">
      <div role="tablist" aria-label={t('tabs')} className="flex border-b border-line lg:hidden">
        {parts.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={part === name}
            aria-controls={`part-${name}`}
            className="min-h-11 flex-1 border-b-2 border-transparent text-sm text-muted aria-selected:border-accent aria-selected:text-ink"
            onClick={() => setPart(name)}
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div className="grid min-h-0 flex-1 lg:grid-cols-[minmax(20rem,26rem)_minmax(24rem,1fr)_minmax(20rem,26rem)] lg:divide-x lg:divide-line">
        <Part name="statement" shown={part}>
          {children}
        </Part>
        <Part name="editor" shown={part}>
          <DraftNotices draft={draft} />
          <div className="min-h-80 flex-1 lg:min-h-0">
            <CodeEditor
              path={`${exercise}.${tier}.ts`}
              language="typescript"
              value={draft.source}
              onChange={change}
              onRun={() => grading.run(draft.source)}
              onSubmit={submit}
              markers={verdictMarkers(isCurrent ? (run?.verdict ?? null) : null, sentence)}
              extraLibs={[{ path: 'layerwise.d.ts', content: declarations }]}
              ariaLabel={t('editorLabel', { title })}
              labels={{
                loading: t('editorLabels.loading'),
                failed: t('editorLabels.failed'),
                leave: t('editorLabels.leave'),
              }}
              {...editorAssets}
            />
          </div>
          <ConsolePane text={run && 'console' in run.verdict ? run.verdict.console : ''} />
        </Part>
        <Part name="results" shown={part}>
          <SubmissionPanel
            submitting={submitting}
            isGuest={isGuest}
            provisional={isCurrent ? countsOf(run?.verdict) : null}
          />
          <div className="p-4">
            <Results key={grading.packHash} grading={grading} />
          </div>
        </Part>
      </div>
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-2">
        <StatusLine grading={grading} draft={draft} />
        <div className="ml-auto flex flex-wrap items-center gap-2 text-sm">
          {replaced !== null && draft.source === starter ? (
            <button type="button" className="button-quiet" onClick={undoReset}>
              {t('undoReset')}
            </button>
          ) : (
            <button
              type="button"
              className="button-quiet"
              disabled={draft.source === starter}
              onClick={reset}
            >
              {t('reset')}
            </button>
          )}
          <button type="button" className="button-quiet" onClick={() => void grading.newCases()}>
            {t('newCases')}
          </button>
          <button
            type="button"
            className="button-quiet"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => grading.run(draft.source)}
          >
            {t('run')} <kbd className="hidden text-xs text-muted sm:inline">⌘↵</kbd>
          </button>
          <button
            type="button"
            className="button-primary"
            aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
            disabled={submitting.state.kind === 'sending' || submitting.state.kind === 'waiting'}
            onClick={submit}
          >
            {t('submit')} <kbd className="hidden text-xs opacity-80 sm:inline">⇧⌘↵</kbd>
          </button>
        </div>
      </footer>
    </main>
  );
}

function Part({
  name,
  shown,
  children,
}: {
  name: (typeof parts)[number];
  shown: string;
  children: ReactNode;
}) {
  return (
    <section
      id={`part-${name}`}
      aria-labelledby={`tab-${name}`}
      className={`min-h-0 min-w-0 flex-col overflow-auto lg:flex ${shown === name ? 'flex' : 'hidden'}`}
    >
      {children}
    </section>
  );
}

function ConsolePane({ text }: { text: string }) {
  const t = useTranslations('exercise');
  return (
    <details className="border-t border-line" open={text !== ''}>
      <summary className="px-4 py-1.5 text-sm text-muted">{t('console')}</summary>
      <pre
        tabIndex={0}
        aria-label={t('console')}
        className="max-h-40 overflow-auto px-4 pb-3 text-xs whitespace-pre-wrap"
      >
        {text === '' ? <span className="text-muted">{t('consoleEmpty')}</span> : text}
      </pre>
    </details>
  );
}

function countsOf(verdict: Verdict | undefined): { passed: number; total: number } | null {
  return verdict && 'cases' in verdict ? { passed: verdict.passed, total: verdict.total } : null;
}

function deviceOf({ backend, adapter }: { backend: string; adapter: string }): {
  backend: string;
  adapter: string;
} {
  return { backend, adapter };
}

function verdictSentence(verdict: Verdict, t: ReturnType<typeof useTranslations<'exercise'>>): string {
  if (verdict.kind === 'rejected') return describeRejection(verdict.reason, t);
  if (verdict.kind === 'loadFailed') return t('loadFailed', { error: `${verdict.name}: ${verdict.message}` });
  const threw = verdict.cases.find(({ failure }) => failure?.kind === 'threw')?.failure;
  return threw ? describeFailure(threw, t) : '';
}
