'use client';

import { useRef, useState, type PointerEvent } from 'react';
import type { Point, Stroke } from './strokes.ts';

type Pointer = (event: PointerEvent<Element>) => void;

interface Drawing {
  strokes: readonly Stroke[];
  begin: Pointer;
  move: Pointer;
  end: Pointer;
  clear: () => void;
}

/** Strokes of one pen on a square of this side; `onDrawn` is called whenever the pen leaves it. */
export function useStrokes(side: number, onDrawn: (strokes: readonly Stroke[]) => void): Drawing {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  /** The same strokes: several moves may come between two drawings of the page. */
  const drawn = useRef<readonly Stroke[]>([]);
  /** The pen that is down: a second finger draws nothing. */
  const pen = useRef<number | null>(null);
  const take = (next: readonly Stroke[]): void => {
    drawn.current = next;
    setStrokes(next);
  };
  return {
    strokes,
    begin: (event) => {
      if (pen.current !== null || event.button !== 0) return;
      pen.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      take([...drawn.current, [pointOf(event, side)]]);
    },
    move: (event) => {
      if (pen.current !== event.pointerId) return;
      const [before, last] = [drawn.current.slice(0, -1), drawn.current.at(-1) ?? []];
      take([...before, [...last, pointOf(event, side)]]);
    },
    end: (event) => {
      if (pen.current !== event.pointerId) return;
      pen.current = null;
      onDrawn(drawn.current);
    },
    clear: () => {
      take([]);
      onDrawn([]);
    },
  };
}

function pointOf(event: PointerEvent<Element>, side: number): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return [((event.clientX - left) / width) * side, ((event.clientY - top) / height) * side];
}
