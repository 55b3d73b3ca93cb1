'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import { templateNames, type NewAuthored } from '#graders/authoring.ts';
import { idPattern } from './id-pattern.ts';
import { useCreate } from './use-create.ts';

/** Begins an exercise: from a whole example of its kind, or as a copy of one that exists. */
export function NewExercise({ accountId }: { accountId: string }) {
  const t = useTranslations('authoring.new');
  const { create, isSending, problem } = useCreate(accountId);
  const [begin, setBegin] = useState<string>('tensor');
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const template = templateNames.find((name) => name === begin);
    const source: NewAuthored['source'] = template
      ? { kind: 'template', template }
      : { kind: 'fork', of: textOf(fields, 'of') };
    void create(textOf(fields, 'id'), source);
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-medium">{t('begin')}</legend>
        {[...templateNames, 'fork'].map((name) => (
          <label key={name} className="flex items-baseline gap-3">
            <input
              type="radio"
              name="begin"
              value={name}
              checked={begin === name}
              onChange={() => setBegin(name)}
            />
            <span>
              {t(`templates.${name as 'tensor' | 'fork'}.name`)}
              <span className="block text-sm text-muted">
                {t(`templates.${name as 'tensor' | 'fork'}.text`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {begin === 'fork' && <Field label={t('of')} hint={t('ofHint')} name="of" required maxLength={80} />}
      <Field label={t('id')} hint={t('idHint')} name="id" required maxLength={60} pattern={idPattern} />
      {problem !== null && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      <button type="submit" className="button-primary self-start" aria-disabled={isSending || undefined}>
        {t('make')}
      </button>
    </form>
  );
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
