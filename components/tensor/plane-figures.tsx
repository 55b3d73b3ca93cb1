'use client';

import { useId, type CSSProperties, type PointerEvent } from 'react';
import { colorOf, type Scale } from './color-scale.ts';
import { indexText, rowsOf } from './drawing.ts';
import { formatShort } from './format-number.ts';
import type { PlaneProps } from './plane-props.ts';
import { usePlaneKeys } from './use-plane-keys.ts';

/** A small plane as a grid of coloured figures. */
export function PlaneFigures(props: PlaneProps) {
  const { drawing, plane, scale, label, cursor, onCursor, marked } = props;
  const id = useId();
  const keys = usePlaneKeys(props);
  const rows = rowsOf(plane);
  const width = Math.max(...rows.flat().map((position) => textAt(props, position).length), 1);
  const onPointerOver = ({ target }: PointerEvent): void => {
    const position = target instanceof HTMLElement ? target.dataset.position : undefined;
    if (position !== undefined) onCursor(Number(position));
  };
  return (
    <table
      role="grid"
      aria-label={label}
      aria-readonly
      aria-activedescendant={cursor === null ? undefined : `${id}${cursor}`}
      tabIndex={0}
      className="border-separate border-spacing-px font-mono text-xs leading-none tabular-nums"
      onPointerOver={onPointerOver}
      onPointerLeave={() => onCursor(null)}
      {...keys}
    >
      <tbody>
        {rows.map((row, at) => (
          <tr key={at} role="row">
            {row.map((position, column) => (
              <td
                key={column}
                role="gridcell"
                id={position === null ? undefined : `${id}${position}`}
                data-position={position ?? undefined}
                data-marked={(position !== null && position === marked) || undefined}
                data-cursor={(position !== null && position === cursor) || undefined}
                aria-label={
                  position === null ? undefined : `${indexText(position, drawing)} ${textAt(props, position)}`
                }
                className="tensor-cell"
                style={cellStyle(position === null ? null : drawing.data[position]!, scale, width)}
              >
                {textAt(props, position)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textAt({ drawing }: PlaneProps, position: number | null): string {
  return position === null ? '' : formatShort(drawing.data[position]!);
}

function cellStyle(value: number | null, scale: Scale, characters: number): CSSProperties {
  const size = { minWidth: `max(2rem, ${characters + 1}ch)` };
  if (value === null) return { ...size, visibility: 'hidden' };
  if (!Number.isFinite(value)) return { ...size, backgroundImage: 'var(--hatch)', fontWeight: 700 };
  const [light, dark] = [colorOf(value, scale, 'light'), colorOf(value, scale, 'dark')];
  return {
    ...size,
    backgroundColor: `light-dark(${light.fill}, ${dark.fill})`,
    color: `light-dark(${light.ink}, ${dark.ink})`,
  };
}
