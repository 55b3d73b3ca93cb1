'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { GradebookPage, GradeState } from '#graders/class.ts';

export interface Query {
  page: number;
  sort: string;
  order: 'asc' | 'desc';
  name: string;
  section?: string | undefined;
  state?: GradeState | undefined;
  assignment?: string | undefined;
}

const pollMs = 15_000;

/** What differs from a fresh gradebook, as it stands in addresses. */
export function searchOf(query: Query): string {
  const usual: Record<string, string> = { page: '1', sort: 'name', order: 'asc', name: '' };
  const told = Object.entries(query).filter(
    ([key, value]) => value !== undefined && String(value) !== usual[key],
  );
  return new URLSearchParams(told.map(([key, value]) => [key, String(value)])).toString();
}

/** The page that is asked for, read anew every now and then while somebody looks; the address follows. */
export function useGradebook(classId: string, first: GradebookPage, firstQuery: Query) {
  const [query, setQuery] = useState(firstQuery);
  const [page, setPage] = useState(first);
  const [isStale, setStale] = useState(false);
  const running = useRef<AbortController>(null);

  const load = useCallback(
    async (asked: Query) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      try {
        const response = await fetch(`/api/v1/classes/${classId}/grades?${searchOf(asked)}`, { signal });
        if (!response.ok) throw new Error(String(response.status));
        const found = (await response.json()) as GradebookPage;
        if (signal.aborted) return;
        setPage(found);
        setStale(false);
      } catch {
        if (!signal.aborted) setStale(true);
      }
    },
    [classId],
  );

  const change = (part: Partial<Query>) => {
    const next = { ...query, page: 1, ...part };
    setQuery(next);
    const search = searchOf(next);
    window.history.replaceState(null, '', `${window.location.pathname}${search && `?${search}`}`);
    void load(next);
  };

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load(query);
    }, pollMs);
    return () => clearInterval(timer);
  }, [load, query]);
  useEffect(() => () => running.current?.abort(), []);

  return { page, query, change, isStale };
}
