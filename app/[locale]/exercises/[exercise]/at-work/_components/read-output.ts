import { isTensor, sizeOf, type AnyTensor } from '#graders/tensor.ts';

/** A returned tensor whose data fill its shape; null for anything else, since the value comes from a sandbox. */
export function readTensor(value: unknown): AnyTensor | null {
  if (!isTensor(value)) return null;
  const { shape, data } = value;
  const isShape = shape.every((extent) => Number.isInteger(extent) && extent >= 0);
  return isShape && sizeOf(shape) === data.length ? value : null;
}

/** The tensor under a name of a returned record. */
export function readTensorAt(value: unknown, name: string): AnyTensor | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return readTensor((value as Record<string, unknown>)[name]);
}

/** A plane [rows, columns] of a tensor whose other axes have one element each. */
export function readPlane(value: unknown): AnyTensor | null {
  const tensor = readTensor(value);
  if (tensor === null) return null;
  const { shape, data } = tensor;
  if (shape.length === 2) return tensor;
  const [batch, rows, columns, channels] = shape;
  if (shape.length === 4 && batch === 1 && channels === 1) return plane(rows!, columns!, data);
  if (shape.length === 3 && columns === 1) return plane(batch!, rows!, data);
  return null;
}

function plane(rows: number, columns: number, data: AnyTensor['data']): AnyTensor {
  return { shape: [rows, columns], data } as AnyTensor;
}
