import type { Zooming } from './use-zoom.ts';

export type MapLabels = Record<'map' | 'keys' | 'zoomIn' | 'zoomOut' | 'fit', string>;

/** The buttons above the map, and which keys it knows. */
export function MapTools({ labels, zoomIn, zoomOut, fit }: Zooming & { labels: MapLabels }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <div className="flex gap-2">
        <button type="button" className="button-quiet" aria-label={labels.zoomOut} onClick={zoomOut}>
          −
        </button>
        <button type="button" className="button-quiet" aria-label={labels.zoomIn} onClick={zoomIn}>
          +
        </button>
        <button type="button" className="button-quiet" onClick={fit}>
          {labels.fit}
        </button>
      </div>
      <p id="map-keys" className="text-muted pointer-coarse:hidden">
        {labels.keys}
      </p>
    </div>
  );
}
