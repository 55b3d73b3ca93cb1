import { loadJson } from '../load-json.ts';

/** A grey image, row by row: 0 is black and 1 is white. */
export interface Picture {
  rows: number;
  columns: number;
  data: Float32Array;
}

export type ShippedPicture = 'garments' | 'boot' | 'digits';

export const shippedPictures: readonly ShippedPicture[] = ['garments', 'boot', 'digits'];

/** The longer side of what is made from a file or a camera: enough to recognise, little enough for plain loops. */
export const mostPixels = 96;

type StoredPictures = Record<ShippedPicture, { rows: number; columns: number; pixels: string }>;

let stored: Promise<StoredPictures> | null = null;

/** A picture that comes with the page; throws where it cannot be fetched. */
export async function loadShipped(name: ShippedPicture): Promise<Picture> {
  stored ??= fetchPictures();
  const { rows, columns, pixels } = (await stored)[name];
  const bytes = Uint8Array.from(atob(pixels), (character) => character.charCodeAt(0));
  return { rows, columns, data: Float32Array.from(bytes, (byte) => byte / 255) };
}

async function fetchPictures(): Promise<StoredPictures> {
  try {
    return await loadJson<StoredPictures>('pictures.json');
  } catch (error) {
    stored = null;
    throw error;
  }
}

/** What a drawable shows, made small and grey (ITU-R BT.601 luma). */
export function pictureOf(source: CanvasImageSource, width: number, height: number): Picture {
  const scale = Math.min(1, mostPixels / Math.max(width, height));
  const columns = Math.max(1, Math.round(width * scale));
  const rows = Math.max(1, Math.round(height * scale));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: columns, height: rows });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('pictureOf: the browser must draw on a canvas, got no context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, columns, rows);
  const { data: rgba } = context.getImageData(0, 0, columns, rows);
  const data = new Float32Array(rows * columns);
  for (let at = 0; at < data.length; at += 1) {
    data[at] = (0.299 * rgba[4 * at]! + 0.587 * rgba[4 * at + 1]! + 0.114 * rgba[4 * at + 2]!) / 255;
  }
  return { rows, columns, data };
}

/** A picture from a file that the learner picked; throws when it is no image. */
export async function pictureOfFile(file: File): Promise<Picture> {
  const bitmap = await createImageBitmap(file);
  try {
    return pictureOf(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
