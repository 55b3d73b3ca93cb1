'use client';

import { useTranslations } from 'next-intl';
import type { Query } from './use-gradebook.ts';

interface SortButtonProps {
  title: string;
  sort: string;
  points?: number;
  query: Query;
  change: (part: Partial<Query>) => void;
  cell: { 'data-cell': string; tabIndex: number };
  isPinned: boolean;
}

/** A column's heading, which sorts by it; again, the other way round. */
export function SortButton({ title, sort, points, query, change, cell, isPinned }: SortButtonProps) {
  const t = useTranslations('gradebook');
  const order = query.sort === sort ? query.order : null;
  // Scores are asked for from the top, names from the beginning.
  const next = order === null ? (points === undefined ? 'asc' : 'desc') : order === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      aria-sort={order === null ? 'none' : order === 'asc' ? 'ascending' : 'descending'}
      className={`py-1 pr-4 align-bottom font-medium ${isPinned ? 'sticky left-0 z-10 bg-paper' : ''}`}
    >
      <button
        type="button"
        className="flex min-h-11 max-w-40 min-w-11 flex-col items-start justify-end text-left hover:text-ink"
        onClick={() => change({ sort, order: next })}
        {...cell}
      >
        <span className="sr-only">{t(next === 'asc' ? 'sortAsc' : 'sortDesc', { name: title })}</span>
        <span aria-hidden className="line-clamp-2">
          {title}
          {order !== null && (order === 'asc' ? ' ↑' : ' ↓')}
        </span>
        {points !== undefined && (
          <span aria-hidden className="font-normal">
            {t('of', { points })}
          </span>
        )}
      </button>
    </th>
  );
}
