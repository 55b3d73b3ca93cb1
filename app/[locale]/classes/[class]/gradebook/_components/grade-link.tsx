'use client';

import { useTranslations } from 'next-intl';
import type { GradebookCell, GradebookColumn } from '#graders/class.ts';
import { Link } from '#i18n/navigation.ts';

interface GradeLinkProps {
  grade: GradebookCell;
  name: string;
  assignment: GradebookColumn;
  href: string;
  cell: { 'data-cell': string; tabIndex: number };
}

/** A score, which leads to the work behind it, with its state in words. */
export function GradeLink({ grade, name, assignment, href, cell }: GradeLinkProps) {
  const t = useTranslations('gradebook');
  const states = useTranslations('classes.states');
  const { state, score, isOverridden, isExtended } = grade;
  const isEmpty = !isOverridden && (state === 'notOpen' || state === 'todo');
  const label = t('cell', {
    ...{ name, title: assignment.title, score, points: assignment.points, state: states(state) },
    overridden: String(isOverridden),
    extended: String(isExtended),
  });
  return (
    <Link
      href={href}

      className="flex min-h-11 min-w-11 flex-col justify-center hover:underline"
      {...cell}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden className="tabular-nums">
        {isEmpty ? '–' : score}
      </span>
      {state !== 'done' && (
        <span
          aria-hidden
          className={`text-xs whitespace-nowrap ${state === 'missing' ? 'text-bad' : 'text-muted'}`}
        >
          {states(state)}
        </span>
      )}
      {isOverridden && (
        <span aria-hidden className="text-xs whitespace-nowrap text-muted">
          {t('setMark')}
        </span>
      )}
    </Link>
  );
}
