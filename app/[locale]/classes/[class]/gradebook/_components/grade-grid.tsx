'use client';

import { useTranslations } from 'next-intl';
import type { GradebookColumn, GradebookPage, GradebookRow } from '#graders/class.ts';
import { GradeLink } from './grade-link.tsx';
import { SortButton } from './sort-button.tsx';
import type { Query } from './use-gradebook.ts';
import { useGridKeys } from './use-grid-keys.ts';

interface GradeGridProps {
  classId: string;
  page: GradebookPage;
  query: Query;
  change: (part: Partial<Query>) => void;
}

/** A grid of ARIA: one stop for Tab, arrow keys inside. */
export function GradeGrid({ classId, page, query, change }: GradeGridProps) {
  const t = useTranslations('gradebook');
  const { assignments, rows, possible } = page;
  const { cell, gridProps } = useGridKeys({ rows: rows.length + 1, columns: assignments.length + 3 });
  const headings = [
    { sort: 'name', title: t('name') },
    { sort: 'section', title: t('section') },
    ...assignments.map(({ id, title, points }) => ({ sort: id, title, points })),
    { sort: 'total', title: t('total'), points: possible },
  ];
  return (
    <div className="overflow-x-auto border-y border-line">
      <table role="grid" aria-label={t('grid')} className="w-full border-collapse text-left" {...gridProps}>
        <thead className="text-sm text-muted">
          <tr className="border-b border-line-strong">
            {headings.map((heading, column) => (
              <SortButton
                key={heading.sort}
                {...heading}
                query={query}
                change={change}
                cell={cell(0, column)}
                isPinned={column === 0}
              />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row, at) => (
            <GradeRow
              key={row.id}
              classId={classId}
              row={row}
              assignments={assignments}
              cell={(column) => cell(at + 1, column)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GradeRowProps {
  classId: string;
  row: GradebookRow;
  assignments: readonly GradebookColumn[];
  cell: (column: number) => { 'data-cell': string; tabIndex: number };
}

function GradeRow({ classId, row, assignments, cell }: GradeRowProps) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 max-w-36 truncate bg-paper py-2 pr-4 font-normal sm:max-w-60"
        title={row.name}
        {...cell(0)}
      >
        <bdi>{row.name}</bdi>
      </th>
      <td className="max-w-32 truncate py-2 pr-4 text-muted" {...cell(1)}>
        {row.section}
      </td>
      {assignments.map((assignment, at) => (
        <td key={assignment.id} className="py-2 pr-4">
          <GradeLink
            grade={row.grades[at]!}
            name={row.name}
            assignment={assignment}
            href={`/classes/${classId}/assignments/${assignment.id}/learners/${row.id}`}
            cell={cell(at + 2)}
          />
        </td>
      ))}
      <td className="py-2 pr-2 font-medium tabular-nums" {...cell(assignments.length + 2)}>
        {row.total}
      </td>
    </tr>
  );
}
