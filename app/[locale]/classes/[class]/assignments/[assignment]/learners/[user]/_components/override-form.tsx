'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import { ProblemText } from '#components/account/problem-text.tsx';
import { useAction } from '../../../../../_components/use-action.ts';

interface OverrideFormProps {
  path: string;
  /** As set by hand before. */
  score: number | null;
  points: number;
}

/** Another score than the one that follows from the work. */
export function OverrideForm({ path, score, points }: OverrideFormProps) {
  const t = useTranslations('gradebook.record');
  const { send, problem, isSending } = useAction();
  const [text, setText] = useState(score === null ? '' : String(score));
  const [reason, setReason] = useState('');
  const [isKept, setKept] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setKept(false);
    const given = text.trim() === '' ? null : Number(text.replace(',', '.'));
    const isDone = await send(path, { score: given, reason }, 'PUT');
    setKept(isDone);
    if (isDone) setReason('');
  };
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t('override')}</h2>
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <Field
          label={t('newScore')}
          hint={t('scoreHint', { points })}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <ProblemText problem={problem} />
      <div className="flex items-center gap-4">
        <button type="submit" className="button-quiet" disabled={isSending}>
          {t('save')}
        </button>
        <span role="status">{isKept && t('kept')}</span>
      </div>
    </form>
  );
}
