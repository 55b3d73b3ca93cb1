'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import { idPattern } from './id-pattern.ts';
import { useArchive } from './use-archive.ts';
import { useCreate } from './use-create.ts';

/** Reads a zip archive, says what it holds, and makes an exercise of it once that is confirmed. */
export function ImportArchive({ accountId }: { accountId: string }) {
  const t = useTranslations('authoring.import');
  const { create, isSending, problem } = useCreate(accountId);
  const { archive, refusal, open } = useArchive(accountId);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const id = new FormData(event.currentTarget).get('id');
    if (archive === null || typeof id !== 'string') return;
    void create(id.trim(), { kind: 'files', files: archive.files });
  };
  const shown = refusal ?? problem;
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <p className="text-muted">{t('lead')}</p>
      <FileField onChoose={(file) => void open(file)} />
      {archive !== null && (
        <>
          <p>{t('holds', { id: archive.id, count: Object.keys(archive.files).length })}</p>
          <Field
            key={archive.id}
            label={t('id')}
            name="id"
            required
            maxLength={60}
            pattern={idPattern}
            defaultValue={archive.id.startsWith('x-') ? archive.id : `x-${archive.id}`}
          />
          <button type="submit" className="button-primary self-start" aria-disabled={isSending || undefined}>
            {t('make')}
          </button>
        </>
      )}
      {shown !== null && (
        <p role="alert" className="text-bad">
          {shown}
        </p>
      )}
    </form>
  );
}

/** The browser's own field speaks the browser's language and not that of the page: it is there, and read out, unseen. */
function FileField({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const t = useTranslations('authoring.import');
  const [name, setName] = useState<string | null>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label className="button-quiet relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)">
        {t('choose')}
        <input
          type="file"
          accept=".zip,application/zip"
          onChange={({ target }) => {
            setName(target.files?.[0]?.name ?? null);
            onChoose(target.files?.[0]);
          }}
          className="sr-only"
        />
      </label>
      <span className="min-w-0 text-sm wrap-anywhere text-muted">{name ?? t('noFile')}</span>
    </div>
  );
}
