import { useEffect, type RefObject } from 'react';

/** Pans a scrolling box with the mouse; fingers and pens scroll it anyway. */
export function useDragging(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    const onDown = (event: PointerEvent): void => {
      const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.pointerType !== 'mouse' || event.button !== 0 || isOnLink) return;
      from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
      element.setPointerCapture(event.pointerId);
      element.toggleAttribute('data-dragging', true);
    };
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      if (from === null) return;
      element.scrollLeft = from.left + from.x - clientX;
      element.scrollTop = from.top + from.y - clientY;
    };
    const onEnd = (): void => {
      from = null;
      element.removeAttribute('data-dragging');
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'])
      element.addEventListener(type, onEnd, { signal });
    return () => listening.abort();
  }, [box]);
}
