import { z } from 'zod';
import { HttpError } from '#server/http/http-error.ts';

/** The id in the address of a revision or submission; anything but a UUID is 404. */
export function parseTextId(id: string | undefined): string {
  const parsed = z.uuid().safeParse(id);
  if (parsed.success) return parsed.data;
  throw new HttpError(404, 'noSuchText', 'There is no such text of yours.');
}
