'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import { ProblemText } from '#components/account/problem-text.tsx';
import { useAction } from '../../../_components/use-action.ts';
import { DateFields } from './date-fields.tsx';
import type { PartDraft, PartOption } from './find-options.ts';
import { PartPicker } from './part-picker.tsx';

export interface AssignmentDraft {
  title: string;
  parts: PartDraft[];
  points: number;
  /** Times on the wall in `timeZone`; empty for none. */
  opens: string;
  due: string;
  cutOff: string;
  timeZone: string;
  latePolicy: 'none' | 'perDay' | 'refuse';
  latePercent: number;
  requiredAttempts: number;
  hiddenUntilOpen: boolean;
}

interface AssignmentFormProps {
  classId: string;
  /** Null for a new one. */
  id: string | null;
  draft: AssignmentDraft;
  options: PartOption[];
}

export function AssignmentForm({ classId, id: stored, draft: given, options }: AssignmentFormProps) {
  const t = useTranslations('classes.form');
  const locale = useLocale();
  const router = useRouter();
  const [id] = useState(() => stored ?? crypto.randomUUID());
  const [draft, setDraft] = useState(given);
  const { send, problem, isSending } = useAction();
  const path = `/api/v1/classes/${classId}/assignments/${id}`;
  const change = (part: Partial<AssignmentDraft>) => setDraft((before) => ({ ...before, ...part }));
  const leave = () => router.push(`/${locale}/classes/${classId}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { opens, due, cutOff, ...rest } = draft;
    const dates = { opens: opens || null, due: due || null, cutOff: cutOff || null };
    if (await send(path, { ...rest, ...dates }, 'PUT')) leave();
  };
  const remove = async () => {
    if (await send(path, {}, 'DELETE')) leave();
  };
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
      <Field
        label={t('title')}
        value={draft.title}
        maxLength={120}
        autoComplete="off"
        onChange={({ target }) => change({ title: target.value })}
      />
      <PartPicker parts={draft.parts} options={options} onChange={(parts) => change({ parts })} />
      <DateFields draft={draft} onChange={change} />
      <WorthFields draft={draft} onChange={change} />
      <ProblemText problem={problem} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button-primary" aria-disabled={isSending}>
          {t('save')}
        </button>
        {stored !== null && (
          <button type="button" className="button-quiet" onClick={() => void remove()}>
            {t('delete')}
          </button>
        )}
      </div>
    </form>
  );
}

interface WorthFieldsProps {
  draft: AssignmentDraft;
  onChange: (change: Partial<AssignmentDraft>) => void;
}

function WorthFields({ draft, onChange }: WorthFieldsProps) {
  const t = useTranslations('classes.form');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={t('points')}
        type="number"
        min={1}
        max={1000}
        value={draft.points}
        onChange={({ target }) => onChange({ points: Number(target.value) })}
      />
      <Field
        label={t('requiredAttempts')}
        hint={t('requiredAttemptsHint')}
        type="number"
        min={1}
        max={10}
        value={draft.requiredAttempts}
        onChange={({ target }) => onChange({ requiredAttempts: Number(target.value) })}
      />
    </div>
  );
}
