import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isBundlePath, manifestFiles, type Bundle, type BundleKind } from '#graders/bundle.ts';
import { PathForm } from './path-form.tsx';

interface FileListProps {
  kind: BundleKind;
  files: Bundle;
  chosen: string;
  /** How many problems a file has. */
  problems: ReadonlyMap<string, number>;
  onChoose: (file: string) => void;
  onChange: (files: Bundle) => void;
}

/** The files of the folder: chosen, added, renamed, deleted. */
export function FileList({ kind, files, chosen, problems, onChoose, onChange }: FileListProps) {
  const t = useTranslations('authoring.workspace.files');
  const [asked, setAsked] = useState<'add' | 'rename' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isManifest = chosen === manifestFiles[kind];
  const place = (path: string): void => {
    if (!isBundlePath(path, kind)) return setProblem(t('badPath', { path }));
    if (Object.hasOwn(files, path)) return setProblem(t('exists', { path }));
    onChange(asked === 'add' ? { ...files, [path]: '' } : renameFile(files, chosen, path));
    setAsked(null);
    setProblem(null);
    onChoose(path);
  };
  const remove = (): void => {
    if (!confirm(t('confirmDelete', { file: chosen }))) return;
    onChange(Object.fromEntries(Object.entries(files).filter(([file]) => file !== chosen)));
    onChoose(manifestFiles[kind]);
  };
  const begin = (what: 'add' | 'rename'): void => {
    setProblem(null);
    setAsked(what);
  };
  return (
    <nav aria-label={t('title')} className="flex flex-col gap-2">
      <Paths files={files} chosen={chosen} problems={problems} onChoose={onChoose} />
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button-quiet" onClick={() => begin('add')}>
          {t('add')}
        </button>
        <button type="button" className="button-quiet" disabled={isManifest} onClick={() => begin('rename')}>
          {t('rename')}
        </button>
        <button type="button" className="button-quiet" disabled={isManifest} onClick={remove}>
          {t('delete')}
        </button>
      </div>
      {asked !== null && (
        <PathForm
          key={asked}
          asked={asked}
          path={asked === 'rename' ? chosen : kind === 'exercise' ? 'loops/wrong/' : ''}
          problem={problem}
          onPath={place}
          onCancel={() => setAsked(null)}
        />
      )}
    </nav>
  );
}

function Paths({ files, chosen, problems, onChoose }: Omit<FileListProps, 'kind' | 'onChange'>) {
  const t = useTranslations('authoring.workspace.files');
  return (
    <ul className="flex max-h-60 flex-col overflow-y-auto lg:max-h-none">
      {Object.keys(files)
        .toSorted()
        .map((file) => (
          <li key={file}>
            <button
              type="button"
              aria-current={file === chosen ? 'true' : undefined}
              onClick={() => onChoose(file)}
              className="flex min-h-8 w-full items-center justify-between gap-2 rounded px-2 text-left font-mono text-sm wrap-anywhere hover:bg-surface aria-[current]:bg-surface aria-[current]:font-semibold"
            >
              {file}
              {(problems.get(file) ?? 0) > 0 && (
                <span className="text-bad">{t('problems', { count: problems.get(file)! })}</span>
              )}
            </button>
          </li>
        ))}
    </ul>
  );
}

function renameFile(files: Bundle, from: string, to: string): Bundle {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file === from ? to : file, text]));
}
