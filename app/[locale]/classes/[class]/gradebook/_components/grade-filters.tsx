'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Field } from '#components/account/field.tsx';
import { Choice } from '#components/classes/choice.tsx';
import { gradeStates, type GradebookPage, type GradeState } from '#graders/class.ts';
import type { Query } from './use-gradebook.ts';

interface GradeFiltersProps {
  page: GradebookPage;
  query: Query;
  change: (part: Partial<Query>) => void;
}

/** Nobody's section is called so: the names of sections are trimmed. */
const every = ' ';

/** Which learners are shown. Every change counts at once; a name when typing pauses. */
export function GradeFilters({ page, query, change }: GradeFiltersProps) {
  const t = useTranslations('gradebook');
  const states = useTranslations('classes.states');
  return (
    <search aria-label={t('filters')} className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      <NameField name={query.name} change={change} />
      <Choice
        label={t('section')}
        value={query.section ?? every}
        options={[
          { value: every, label: t('anySection') },
          { value: '', label: t('noSection') },
          ...page.sections.map((value) => ({ value, label: value })),
        ]}
        onChange={(section) => change({ section: section === every ? undefined : section })}
      />
      <Choice
        label={t('state')}
        value={query.state ?? ''}
        options={[
          { value: '' as const, label: t('anyState') },
          ...gradeStates.map((value) => ({ value, label: states(value) })),
        ]}
        onChange={(state: GradeState | '') => change({ state: state === '' ? undefined : state })}
      />
      <Choice
        label={t('assignment')}
        value={query.assignment ?? ''}
        options={[
          { value: '', label: t('anyAssignment') },
          ...page.assignments.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(assignment) => change({ assignment: assignment === '' ? undefined : assignment })}
      />
    </search>
  );
}

function NameField({ name, change }: { name: string; change: GradeFiltersProps['change'] }) {
  const t = useTranslations('gradebook');
  const [text, setText] = useState(name);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The newest filter counts when typing pauses, not the one that was there when it began.
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  const type = (value: string) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current({ name: value.trim() }), 250);
  };
  return (
    <Field
      label={t('name')}
      type="search"
      maxLength={120}
      value={text}
      onChange={({ target }) => type(target.value)}
    />
  );
}
