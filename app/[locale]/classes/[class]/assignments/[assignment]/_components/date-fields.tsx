'use client';

import { useTranslations } from 'next-intl';
import { Field } from '#components/account/field.tsx';
import { Choice } from '#components/classes/choice.tsx';
import type { AssignmentDraft } from './assignment-form.tsx';

interface DateFieldsProps {
  draft: AssignmentDraft;
  onChange: (change: Partial<AssignmentDraft>) => void;
}

const policies = ['perDay', 'none', 'refuse'] as const;
const dates = ['opens', 'due', 'cutOff'] as const;

/** When the assignment opens and ends, by whose clock, and what being late costs. */
export function DateFields({ draft, onChange }: DateFieldsProps) {
  const t = useTranslations('classes.form');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {dates.map((name) => (
          <Field
            key={name}
            label={t(`dates.${name}`)}
            type="datetime-local"
            value={draft[name]}
            onChange={({ target }) => onChange({ [name]: target.value.slice(0, 16) })}
          />
        ))}
        <Field
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          value={draft.timeZone}
          autoComplete="off"
          onChange={({ target }) => onChange({ timeZone: target.value })}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={t('late')}
          value={draft.latePolicy}
          options={policies.map((value) => ({ value, label: t(`policies.${value}`) }))}
          onChange={(latePolicy) => onChange({ latePolicy })}
        />
        {draft.latePolicy === 'perDay' && (
          <Field
            label={t('latePercent')}
            type="number"
            min={0}
            max={100}
            value={draft.latePercent}
            onChange={({ target }) => onChange({ latePercent: Number(target.value) })}
          />
        )}
      </div>
      <label className="flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          className="size-5"
          checked={draft.hiddenUntilOpen}
          onChange={({ target }) => onChange({ hiddenUntilOpen: target.checked })}
        />
        {t('hidden')}
      </label>
    </>
  );
}
