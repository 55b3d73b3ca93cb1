'use client';

import { useTranslations } from 'next-intl';
import { axisPairs, isDrawn, type PlaneView } from './plane.ts';

interface PlaneChooserProps {
  shape: readonly number[];
  view: PlaneView;
  onView: (view: PlaneView) => void;
}

/** Which slice of a tensor with more than two axes is drawn. */
export function PlaneChooser({ shape, view, onView }: PlaneChooserProps) {
  const t = useTranslations('tensor');
  const pairs = axisPairs(shape);
  if (pairs.length === 0) return null;
  const move = (axis: number, to: number): void => {
    const index = Math.min(Math.max(Math.trunc(to) || 0, 0), Math.max(shape[axis]! - 1, 0));
    onView({ ...view, at: view.at.map((old, other) => (other === axis ? index : old)) });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
      <label className="flex items-center gap-2">
        {t('axes')}
        <select
          className="tensor-control"
          value={view.rowAxis}
          onChange={({ target }) => {
            const rowAxis = Number(target.value);
            onView({ ...view, rowAxis, columnAxis: rowAxis + 1 });
          }}
        >
          {pairs.map(([row, column]) => (
            <option key={row} value={row}>
              {t('pair', { row, column })}
            </option>
          ))}
        </select>
      </label>
      {shape.map((extent, axis) =>
        isDrawn(view, axis) ? null : (
          <label key={axis} className="flex items-center gap-2">
            {t('axis', { axis })}
            <input
              type="number"
              min={0}
              max={Math.max(extent - 1, 0)}
              className="tensor-control w-14"
              value={view.at[axis]}
              onChange={({ target }) => move(axis, target.valueAsNumber)}
            />
            <span className="text-muted">{t('of', { extent })}</span>
          </label>
        ),
      )}
    </div>
  );
}
