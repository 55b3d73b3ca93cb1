'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Choice } from '#components/classes/choice.tsx';

export type PartDraft =
  { kind: 'exercise'; id: string; tier: 'loops' | 'tensor' | 'kernel' } | { kind: 'topic'; id: string };

export interface PartOption {
  id: string;
  title: string;
}

interface PartPickerProps {
  parts: PartDraft[];
  options: PartOption[];
  onChange: (parts: PartDraft[]) => void;
}

const kinds = ['loops', 'tensor', 'kernel', 'topic'] as const;

/** Exercises and topics by their id, which the list completes; those that instructors wrote begin with x-. */
export function PartPicker({ parts, options, onChange }: PartPickerProps) {
  const t = useTranslations('classes.form');
  const list = useId();
  const [kind, setKind] = useState<(typeof kinds)[number]>('loops');
  const [id, setId] = useState('');
  const add = () => {
    const name = id.trim();
    if (name === '') return;
    onChange([...parts, kind === 'topic' ? { kind, id: name } : { kind: 'exercise', id: name, tier: kind }]);
    setId('');
  };
  const titleOf = (part: PartDraft) => options.find((option) => option.id === part.id)?.title ?? part.id;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t('parts')}</legend>
      <PartList parts={parts} titleOf={titleOf} onChange={onChange} />
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          label={t('kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={setKind}
        />
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <label htmlFor={`${list}-id`} className="text-sm font-medium">
            {t('partId')}
          </label>
          <input
            id={`${list}-id`}
            list={list}
            value={id}
            autoComplete="off"
            onChange={({ target }) => setId(target.value)}
            className="h-10 min-w-40 rounded-md border border-line-strong bg-surface px-3"
          />
          <datalist id={list}>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.title}
              </option>
            ))}
          </datalist>
        </div>
        <button type="button" className="button-quiet" onClick={add}>
          {t('add')}
        </button>
      </div>
    </fieldset>
  );
}

interface PartListProps {
  parts: PartDraft[];
  titleOf: (part: PartDraft) => string;
  onChange: (parts: PartDraft[]) => void;
}

function PartList({ parts, titleOf, onChange }: PartListProps) {
  const t = useTranslations('classes.form');
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {parts.map((part, at) => (
        <li key={JSON.stringify(part)} className="flex items-center justify-between gap-4 py-2">
          <span>
            {titleOf(part)}{' '}
            <span className="text-sm text-muted">
              {t(`kinds.${part.kind === 'topic' ? 'topic' : part.tier}`)}
            </span>
          </span>
          <button
            type="button"
            className="button-quiet"
            aria-label={t('removePart', { title: titleOf(part) })}
            onClick={() => onChange(parts.filter((_, other) => other !== at))}
          >
            {t('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
