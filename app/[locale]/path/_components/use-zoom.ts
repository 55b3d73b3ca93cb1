import { useEffect, type RefObject } from 'react';
import { clampZoom, fitZoom, keepPoint, stepZoom } from './zoom.ts';

export interface Zooming {
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
}

function zoomOf(map: SVGSVGElement): number {
  return Number(map.style.getPropertyValue('--zoom'));
}

/** Changes the size of the map in a scrolling box; what is in its middle, or under the pointer, stays there. */
function setZoom(
  box: HTMLElement | null,
  next: (zoom: number) => number,
  at?: { x: number; y: number },
): void {
  const map = box?.querySelector('svg');
  if (!box || !map) return;
  const [before, after] = [zoomOf(map), next(zoomOf(map))];
  const { x, y } = at ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 };
  const ratio = after / before;
  const [left, top] = [keepPoint(box.scrollLeft, x, ratio), keepPoint(box.scrollTop, y, ratio)];
  map.style.setProperty('--zoom', String(after));
  box.scrollTo({ left, top, behavior: 'instant' });
}

export function useZoom(
  box: RefObject<HTMLElement | null>,
  size: { width: number; height: number },
): Zooming {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      // A pinch on a touchpad comes as the wheel with Ctrl; the wheel alone scrolls.
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      setZoom(element, (zoom) => clampZoom(zoom * Math.exp(-event.deltaY / 300)), at);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box]);
  return {
    zoomIn: () => setZoom(box.current, (zoom) => stepZoom(zoom, 1)),
    zoomOut: () => setZoom(box.current, (zoom) => stepZoom(zoom, -1)),
    fit: () => {
      const { clientWidth: width = 1, clientHeight: height = 1 } = box.current ?? {};
      setZoom(box.current, () => fitZoom(size, { width, height }));
    },
  };
}
