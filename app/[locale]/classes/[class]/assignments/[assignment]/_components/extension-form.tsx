'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Field } from '#components/account/field.tsx';
import { ProblemText } from '#components/account/problem-text.tsx';
import { Choice } from '#components/classes/choice.tsx';
import { useAction } from '../../../_components/use-action.ts';

interface ExtensionFormProps {
  classId: string;
  id: string;
  timeZone: string;
  learners: { id: string; name: string }[];
}

/** More time for one learner; without a date the assignment's own counts again. */
export function ExtensionForm({ classId, id, timeZone, learners }: ExtensionFormProps) {
  const t = useTranslations('classes.extension');
  const { send, problem } = useAction();
  const [userId, setUserId] = useState(learners[0]?.id ?? '');
  const [due, setDue] = useState('');
  const [isKept, setKept] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/api/v1/classes/${classId}/assignments/${id}/extensions/${userId}`;
    setKept(await send(path, { due: due.slice(0, 16) || null }, 'PUT'));
  };
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={t('learner')}
          value={userId}
          options={learners.map((learner) => ({ value: learner.id, label: learner.name }))}
          onChange={setUserId}
        />
        <Field
          label={t('due')}
          hint={t('hint', { timeZone })}
          type="datetime-local"
          value={due}
          onChange={({ target }) => setDue(target.value)}
        />
      </div>
      <ProblemText problem={problem} />
      <div className="flex items-center gap-4">
        <button type="submit" className="button-quiet">
          {t('action')}
        </button>
        <span role="status">{isKept && t('kept')}</span>
      </div>
    </form>
  );
}
