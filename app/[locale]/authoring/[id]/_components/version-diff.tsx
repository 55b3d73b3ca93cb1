import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeDiff } from '#components/editor/code-diff.tsx';
import type { EditorAssets } from '#components/editor/code-editor-props.ts';
import type { Bundle } from '#graders/bundle.ts';
import { languageOf } from './language-of.ts';

interface VersionDiffProps {
  number: number;
  before: Bundle;
  after: Bundle;
  editorAssets: EditorAssets;
  onRestore: () => void;
  onClose: () => void;
}

/** What a version had otherwise than the draft has it, file by file, and the way back to it. */
export function VersionDiff({ number, before, after, editorAssets, onRestore, onClose }: VersionDiffProps) {
  const t = useTranslations('authoring.workspace.diff');
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changed = paths.filter((file) => before[file] !== after[file]);
  const [chosen, setChosen] = useState<string | null>(null);
  const file = chosen !== null && changed.includes(chosen) ? chosen : changed[0];
  return (
    <div className="flex flex-col gap-3 border border-line p-4">
      <h3 className="font-semibold">{t('title', { number })}</h3>
      {file === undefined ? (
        <p>{t('same')}</p>
      ) : (
        <>
          <label className="flex flex-col gap-1 text-sm">
            {t('file')}
            <select
              value={file}
              onChange={({ target }) => setChosen(target.value)}
              className="h-10 rounded-md border border-line-strong bg-surface px-3 font-mono"
            >
              {changed.map((path) => (
                <option key={path}>{path}</option>
              ))}
            </select>
          </label>
          <div className="h-96">
            <CodeDiff
              key={file}
              before={before[file] ?? ''}
              after={after[file] ?? ''}
              language={languageOf(file)}
              ariaLabel={t('label', { file })}
              labels={{ removed: t('removed'), added: t('added') }}
              {...editorAssets}
            />
          </div>
        </>
      )}
      <p className="flex flex-wrap gap-3">
        {file !== undefined && (
          <button type="button" className="button-primary" onClick={onRestore}>
            {t('restore', { number })}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={onClose}>
          {t('close')}
        </button>
      </p>
    </div>
  );
}
