import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';

interface PathFormProps {
  asked: 'add' | 'rename';
  path: string;
  problem: string | null;
  onPath: (path: string) => void;
  onCancel: () => void;
}

/** Asks where a new file stands, or what a file is called from now on. */
export function PathForm({ asked, path, problem, onPath, onCancel }: PathFormProps) {
  const t = useTranslations('authoring.workspace.files');
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get('path');
    onPath(typeof value === 'string' ? value.trim() : '');
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-2">
      <label className="flex flex-col gap-1 text-sm">
        {t(asked === 'add' ? 'addPath' : 'renamePath')}
        <input
          name="path"
          autoFocus
          required
          maxLength={120}
          defaultValue={path}
          className="h-10 rounded-md border border-line-strong bg-surface px-3 font-mono text-sm"
        />
      </label>
      {problem !== null && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <button type="submit" className="button-primary">
          {t(asked)}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
