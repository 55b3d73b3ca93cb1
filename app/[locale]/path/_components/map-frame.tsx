'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { MapTools, type MapLabels } from './map-tools.tsx';
import { focusNode, lightEdges, readPoints, scrollToNode } from './map-elements.ts';
import { stepOnMap } from './step-on-map.ts';
import { useDragging } from './use-dragging.ts';
import { useZoom } from './use-zoom.ts';

interface MapFrameProps {
  labels: MapLabels;
  /** The node that is in view at first. */
  startId: string | null;
  width: number;
  height: number;
  children: ReactNode;
}

/**
 * Makes the drawn map movable: dragging and scrolling pan, buttons, keys and Ctrl with the wheel zoom, arrow keys go
 * along edges. Without script it scrolls, and every node is a link.
 */
export function MapFrame({ labels, startId, width, height, children }: MapFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const zooming = useZoom(box, { width, height });
  useDragging(box);
  const [current, setCurrent] = useState(startId);

  useEffect(() => {
    if (startId !== null && box.current) scrollToNode(box.current, startId, Infinity);
  }, [startId]);
  useEffect(() => {
    // One tab stop: the arrow keys lead to the rest.
    const links = [...(box.current?.querySelectorAll('a') ?? [])];
    const first = links.find(({ dataset }) => dataset.node === current) ?? links[0];
    for (const link of links) link.setAttribute('tabindex', link === first ? '0' : '-1');
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || box.current === null) return;
    const { zoomIn, zoomOut, fit } = zooming;
    const zooms: Record<string, () => void> = { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': fit };
    const node = nodeOf(event.target);
    const to = node === undefined ? null : stepOnMap(readPoints(box.current), node, event.key);
    if (zooms[event.key]) zooms[event.key]!();
    else if (to !== null) focusNode(box.current, to);
    else return;
    event.preventDefault();
  };
  const light = (target: EventTarget | null) => {
    if (box.current) lightEdges(box.current, target === null ? undefined : nodeOf(target));
  };
  return (
    <div className="flex flex-col gap-2">
      <MapTools labels={labels} {...zooming} />
      {/* Keys and clicks are those of the links inside. */}
      <div
        ref={box}
        role="group"
        aria-label={labels.map}
        aria-describedby="map-keys"
        onKeyDown={onKeyDown}
        onClick={(event) => openInside(event, (href) => router.push(href))}
        onPointerOver={({ target }) => light(target)}
        onPointerLeave={() => light(document.activeElement)}
        onFocus={({ target }) => {
          light(target);
          setCurrent(nodeOf(target) ?? null);
        }}
        className="h-[max(24rem,calc(100dvh-18rem))] overflow-auto overscroll-contain rounded border border-line bg-paper data-dragging:cursor-grabbing"
      >
        {children}
      </div>
    </div>
  );
}

function nodeOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<SVGAElement>('[data-node]')?.dataset.node : undefined;
}

/** Opens a node without loading the page anew; other ways of opening a link stay the browser's. */
function openInside(event: MouseEvent, open: (href: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  if (!href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(href);
}
