import type { Scale } from './color-scale.ts';
import type { Drawing } from './drawing.ts';
import type { Plane, PlaneView } from './plane.ts';

/** What the two ways of drawing a plane, as figures and on a canvas, have in common. */
export interface PlaneProps {
  drawing: Drawing;
  plane: Plane;
  view: PlaneView;
  scale: Scale;
  /** The accessible name: what it is, its shape and its range. */
  label: string;
  /** The element that is pointed at or moved to, as its position in the data. */
  cursor: number | null;
  onCursor: (position: number | null) => void;
  /** An element to point out. */
  marked?: number | null | undefined;
}
