import type { KeyboardEvent } from 'react';
import { cellAt } from './drawing.ts';
import type { PlaneProps } from './plane-props.ts';

type Keys = Pick<PlaneProps, 'drawing' | 'plane' | 'view' | 'cursor' | 'marked' | 'onCursor'>;

/** Focus, arrow keys, Home, End and Escape move the cursor over a plane. */
export function usePlaneKeys({ drawing, plane, view, cursor, marked = null, onCursor }: Keys) {
  const here = cellAt(cursor, drawing, view);
  const onFocus = (): void => {
    const [row, column] = here ?? cellAt(marked, drawing, view) ?? [0, 0];
    onCursor(plane.positionAt(row, column));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return onCursor(null);
    const [row, wanted] = target(event.key, here ?? [0, 0], plane.columns);
    if (Number.isNaN(row)) return;
    // The page must not scroll away from under the cursor.
    event.preventDefault();
    if (row < 0 || wanted < 0 || row >= plane.rows || wanted >= plane.columns) return;
    // The last row of a wrapped vector may be shorter.
    let column = wanted;
    while (column > 0 && plane.positionAt(row, column) === null) column -= 1;
    const position = plane.positionAt(row, column);
    if (position !== null) onCursor(position);
  };
  return { onFocus, onKeyDown, onBlur: () => onCursor(null) };
}

function target(key: string, [row, column]: [number, number], columns: number): [number, number] {
  switch (key) {
    case 'ArrowUp':
      return [row - 1, column];
    case 'ArrowDown':
      return [row + 1, column];
    case 'ArrowLeft':
      return [row, column - 1];
    case 'ArrowRight':
      return [row, column + 1];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return [Number.NaN, Number.NaN];
  }
}
