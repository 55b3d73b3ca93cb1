import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';

const uuid = z.uuid();

/** The review id of a URL; an id that cannot exist is not found. */
export function parseReviewId(id: string | undefined): string {
  const parsed = uuid.safeParse(id);
  if (parsed.success) return parsed.data.toLowerCase();
  throw new HttpError(404, 'reviewNotFound', 'The id of a review must be a UUID.');
}
