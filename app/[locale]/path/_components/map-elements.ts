import type { MapPoint } from './step-on-map.ts';

/** The nodes of a drawn map, in the order of the path. */
export function readPoints(map: Element): MapPoint[] {
  return [...map.querySelectorAll<SVGAElement>('[data-node]')].map(({ dataset }) => {
    const [x = 0, y = 0] = (dataset.at ?? '').split(' ').map(Number);
    const names = (text = ''): string[] => text.split(' ').filter((name) => name !== '');
    return { id: dataset.node!, x, y, before: names(dataset.before), after: names(dataset.after) };
  });
}

/** Marks the edges that begin or end at a node, and no others. */
export function lightEdges(map: Element, id: string | undefined): void {
  for (const edge of map.querySelectorAll<SVGPathElement>('[data-edge]')) {
    const isLit = id !== undefined && edge.dataset.edge!.split(' ').includes(id);
    edge.toggleAttribute('data-lit', isLit);
  }
}

function findNode(map: Element, id: string): SVGAElement | null {
  return map.querySelector<SVGAElement>(`[data-node="${CSS.escape(id)}"]`);
}

export function focusNode(map: HTMLElement, id: string): void {
  findNode(map, id)?.focus({ preventScroll: true });
  scrollToNode(map, id);
}

/**
 * Brings a node into view without moving the page: into the middle if it was nearer to an edge than the room around it,
 * or out of sight.
 */
export function scrollToNode(map: HTMLElement, id: string, room = 40): void {
  const node = findNode(map, id)?.getBoundingClientRect();
  if (!node) return;
  const view = map.getBoundingClientRect();
  const isOut = (start: number, end: number, from: number, to: number): boolean =>
    start < from + room || end > to - room;
  if (isOut(node.left, node.right, view.left, view.right))
    map.scrollLeft += (node.left + node.right - view.left - view.right) / 2;
  if (isOut(node.top, node.bottom, view.top, view.bottom))
    map.scrollTop += (node.top + node.bottom - view.top - view.bottom) / 2;
}
