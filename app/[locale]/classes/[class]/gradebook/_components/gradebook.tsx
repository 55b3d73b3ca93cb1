'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { GradebookPage } from '#graders/class.ts';
import { GradeFilters } from './grade-filters.tsx';
import { GradeGrid } from './grade-grid.tsx';
import { searchOf, useGradebook, type Query } from './use-gradebook.ts';

interface GradebookProps {
  classId: string;
  first: GradebookPage;
  firstQuery: Query;
}

/** Learners by assignments, kept up to date. */
export function Gradebook({ classId, first, firstQuery }: GradebookProps) {
  const t = useTranslations('gradebook');
  const locale = useLocale();
  const { page, query, change, isStale } = useGradebook(classId, first, firstQuery);
  const csv = `/api/v1/classes/${classId}/grades/csv?${searchOf({ ...query, page: 1 })}&locale=${locale}`;
  return (
    <>
      <GradeFilters page={page} query={query} change={change} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <p role="status">
          {t('count', { count: page.count })}
          {isStale && <span className="text-bad"> · {t('stale')}</span>}
        </p>
        <p className="flex flex-wrap gap-x-4">
          <a className="link" href={csv} download>
            {t('csv')}
          </a>
          <a className="link" href={`${csv}&bom=true`} download>
            {t('csvBom')}
          </a>
        </p>
      </div>
      {page.rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <GradeGrid classId={classId} page={page} query={query} change={change} />
      )}
      {page.pages > 1 && (
        <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-4">
          <button
            type="button"
            className="button-quiet"
            disabled={query.page <= 1}
            onClick={() => change({ page: query.page - 1 })}
          >
            {t('previous')}
          </button>
          <span className="text-sm tabular-nums">{t('page', { page: query.page, pages: page.pages })}</span>
          <button
            type="button"
            className="button-quiet"
            disabled={query.page >= page.pages}
            onClick={() => change({ page: query.page + 1 })}
          >
            {t('next')}
          </button>
        </nav>
      )}
    </>
  );
}
