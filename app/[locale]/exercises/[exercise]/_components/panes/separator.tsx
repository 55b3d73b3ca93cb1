import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { clampSize, sizes, type SizeName } from '../preferences/preferences.ts';
import styles from './panes.module.css';

interface SeparatorProps {
  name: Extract<SizeName, 'left' | 'right' | 'console'>;
  /** Of the pane that it sizes. */
  controls: string;
  label: string;
  valueText: string;
  size: number;
  /** While it moves: for what can follow without rendering. */
  onMove: (size: number) => void;
  onSize: (size: number) => void;
  /** Enter folds the pane away. */
  onFold: () => void;
}

/** Which way makes the pane larger: the results and the console grow against the direction of the pointer. */
const growth = { left: 1, right: -1, console: -1 } as const;
const step = 16;

/** The line between two panes: drag it, or use the arrow keys, Home, End and Enter; a double click resets it. */
export function Separator({
  name,
  controls,
  label,
  valueText,
  size,
  onMove,
  onSize,
  onFold,
}: SeparatorProps) {
  const drag = useRef<{ from: number; size: number; now: number } | null>(null);
  const isHorizontal = name === 'console';
  const placeOf = ({ clientX, clientY }: PointerEvent): number => (isHorizontal ? clientY : clientX);

  function start(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: placeOf(event), size, now: size };
  }

  function move(event: PointerEvent): void {
    const held = drag.current;
    if (held === null) return;
    held.now = clampSize(name, held.size + growth[name] * (placeOf(event) - held.from));
    onMove(held.now);
  }

  function end(): void {
    const held = drag.current;
    drag.current = null;
    if (held !== null && held.now !== held.size) onSize(held.now);
  }

  function press(event: KeyboardEvent): void {
    const next = sizeAfter(event, name, size);
    if (event.key !== 'Enter' && next === null) return;
    event.preventDefault();
    if (next === null) onFold();
    else onSize(next);
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={isHorizontal ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={sizes[name].least}
      aria-valuemax={sizes[name].most}
      aria-valuetext={valueText}
      className={isHorizontal ? styles.across : styles.upright}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onLostPointerCapture={end}
      onDoubleClick={() => onSize(sizes[name].first)}
      onKeyDown={press}
    />
  );
}

/** The size that a key asks for; null for a key with another meaning. */
function sizeAfter(event: KeyboardEvent, name: SeparatorProps['name'], size: number): number | null {
  const [back, forth] = name === 'console' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const { least, most } = sizes[name];
  if (event.key === 'Home') return least;
  if (event.key === 'End') return most;
  if (event.key !== back && event.key !== forth) return null;
  const way = (event.key === forth ? 1 : -1) * growth[name];
  return clampSize(name, size + way * (event.shiftKey ? 4 * step : step));
}
