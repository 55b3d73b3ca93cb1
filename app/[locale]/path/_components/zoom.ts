/** Size of the map as it comes from the server; 1 is full size. */
export const startZoom = 0.75;
const least = 0.2;
const most = 1.5;
const factor = 1.25;

export function clampZoom(zoom: number): number {
  return Math.min(most, Math.max(least, zoom));
}

/** The next larger or smaller size. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  return clampZoom(zoom * factor ** direction);
}

/** The size at which all of the map is in view, if the limits allow it. */
export function fitZoom(
  map: { width: number; height: number },
  view: { width: number; height: number },
): number {
  return clampZoom(Math.min(view.width / map.width, view.height / map.height));
}

/** Where to scroll so that the point `at` of the view stays over the same point of the map. */
export function keepPoint(scroll: number, at: number, ratio: number): number {
  return (scroll + at) * ratio - at;
}
