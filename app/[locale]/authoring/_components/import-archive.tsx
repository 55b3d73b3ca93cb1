'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
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
      <label className="flex flex-col gap-1 text-sm font-medium">
        {t('file')}
        <input
          type="file"
          accept=".zip,application/zip"
          onChange={(event) => void open(event.target.files?.[0])}
          className="text-base font-normal"
        />
      </label>
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
