'use client';

import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

interface Size {
  rows: number;
  columns: number;
}

interface Place {
  row: number;
  column: number;
}

/**
 * The keyboard of a grid as ARIA's authoring practices have it: one cell is in the order of Tab, arrows move between
 * cells, Home and End along the row, with Control to the corners, Page Up and Page Down by ten rows.
 */
export function useGridKeys({ rows, columns }: Size) {
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  // Fewer rows than before must not leave the grid without a cell that Tab reaches.
  const present = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };

  const cell = (row: number, column: number) => ({
    'data-cell': `${row}:${column}`,
    tabIndex: row === present.row && column === present.column ? 0 : -1,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = moved(event, present, { rows, columns });
    if (target === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${target.row}:${target.column}"]`)?.focus();
  };

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const [row, column] = (target.dataset.cell ?? '').split(':').map(Number);
    if (row !== undefined && column !== undefined && !Number.isNaN(row)) setPlace({ row, column });
  };

  return { cell, gridProps: { ref: grid, onKeyDown, onFocus } };
}

function moved(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns }: Size,
): Place | null {
  if (altKey || metaKey) return null;
  const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));
  const go = (down: number, right: number): Place => ({
    row: within(row + down, rows),
    column: within(column + right, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return go(-1, 0);
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowLeft':
      return go(0, -1);
    case 'ArrowRight':
      return go(0, 1);
    case 'PageUp':
      return go(-10, 0);
    case 'PageDown':
      return go(10, 0);
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : go(0, -columns);
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : go(0, columns);
    default:
      return null;
  }
}
