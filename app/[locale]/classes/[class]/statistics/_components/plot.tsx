'use client';

import type * as Library from '@observablehq/plot';
import { useEffect, useRef } from 'react';

export type PlotLibrary = typeof Library;

interface PlotProps {
  label: string;
  /** Called again only when it is another function. */
  options: (plot: PlotLibrary) => Library.PlotOptions;
}

/** A drawing by Observable Plot, which is loaded here alone. Its numbers stand in a table beside it. */
export function Plot({ label, options }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    void import('@observablehq/plot').then((library) => {
      if (isGone || box.current === null) return;
      // What is folded away has no width yet; a drawing too wide for its place shrinks.
      const width = Math.min(640, box.current.clientWidth || 640);
      const style = { background: 'transparent', color: 'var(--ink)', fontSize: '12px' };
      const drawing = library.plot({ width, style, ...options(library) });
      drawing.setAttribute('aria-hidden', 'true');
      box.current.replaceChildren(drawing);
    });
    return () => {
      isGone = true;
    };
  }, [options]);
  return (
    <figure className="flex flex-col gap-2 border-y border-line py-4">
      <div ref={box} role="img" aria-label={label} className="min-h-60" />
      <figcaption className="text-sm text-muted">{label}</figcaption>
    </figure>
  );
}
