'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EditorAssets } from '#components/editor/code-editor-props.ts';
import type { AuthoredView } from '#graders/authoring.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';
import type { FigureName } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { AuthorsPanel } from './authors-panel.tsx';
import { BundleEditor, type LearnerDeclarations } from './bundle-editor.tsx';
import { FileList } from './file-list.tsx';
import { GatePanel } from './gate-panel.tsx';
import { MutantPanel } from './mutant-panel.tsx';
import { RegradePanel } from './regrade-panel.tsx';
import { SavingLine } from './saving-line.tsx';
import { StatementPreview } from './statement-preview.tsx';
import { useChosenFile } from './use-chosen-file.ts';
import { useFiles } from './use-files.ts';
import { useGate } from './use-gate.ts';
import { VersionsPanel } from './versions-panel.tsx';
import { WorkspaceHeader } from './workspace-header.tsx';

interface WorkspaceProps {
  view: AuthoredView;
  accountId: string;
  locale: Locale;
  figures: Partial<Record<FigureName, ReactNode>>;
  declarations: LearnerDeclarations;
  editorAssets: EditorAssets;
}

/** Where an exercise is written: its files, what the gate says of them, how learners will read it, its versions. */
export function AuthoringWorkspace(props: WorkspaceProps) {
  const { view, accountId, locale, figures, declarations, editorAssets } = props;
  const { id, kind, draft } = view;
  const t = useTranslations('authoring.workspace');
  const texts = useFiles({ id, accountId, draft });
  const { files, change } = texts;
  const gate = useGate(id, accountId, files);
  const { file, place, choose, jump } = useChosenFile(kind, files);
  const problems = gate.report?.problems ?? [];
  return (
    <main id="main" className="flex w-full flex-col gap-8 px-4 py-6">
      <WorkspaceHeader view={view} locale={locale} />
      <SavingLine saving={texts.saving} onSettle={texts.settle} />
      <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)_22rem]">
        <FileList
          kind={kind}
          files={files}
          chosen={file}
          problems={countByFile(problems)}
          onChoose={choose}
          onChange={change}
        />
        <BundleEditor
          id={id}
          file={file}
          text={files[file]!}
          onChange={(text) => change({ ...files, [file]: text })}
          problems={problems}
          place={place}
          locale={locale}
          declarations={declarations}
          editorAssets={editorAssets}
        />
        <div className="flex min-w-0 flex-col gap-8">
          <GatePanel gate={gate} locale={locale} onJump={jump} />
          {kind === 'exercise' && (
            <MutantPanel id={id} accountId={accountId} files={files} locale={locale} onJump={jump} />
          )}
        </div>
      </div>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{t('preview')}</h2>
        <StatementPreview
          files={files}
          name={kind === 'exercise' ? 'statement' : 'lesson'}
          figures={figures}
        />
      </section>
      <VersionsPanel
        view={view}
        accountId={accountId}
        texts={texts}
        gate={gate}
        editorAssets={editorAssets}
      />
      <RegradePanel view={view} accountId={accountId} texts={texts} />
      <AuthorsPanel view={view} accountId={accountId} />
    </main>
  );
}

function countByFile(problems: readonly BundleProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
