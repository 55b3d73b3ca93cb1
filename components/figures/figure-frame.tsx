import type { ReactNode } from 'react';

interface FigureFrameProps {
  /** Drawing units; about one CSS pixel each on a phone. */
  width: number;
  height: number;
  /** Says what the drawing shows to those who do not see it. */
  label: string;
  caption: string;
  children: ReactNode;
}

/** A drawing with its caption, set apart from a lesson's text by hairlines. Rendered on the server. */
export function FigureFrame({ width, height, label, caption, children }: FigureFrameProps) {
  return (
    <figure className="flex flex-col gap-3 border-y border-line py-4">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className="w-full max-w-[30rem] text-[12px] tabular-nums"
      >
        {children}
      </svg>
      <figcaption className="max-w-[72ch] text-sm text-muted">{caption}</figcaption>
    </figure>
  );
}
