import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';

const uuid = z.uuid();

/** The attempt id of a URL; an id that cannot exist is not found. */
export function parseAttemptId(id: string | undefined): string {
  const parsed = uuid.safeParse(id);
  if (parsed.success) return parsed.data.toLowerCase();
  throw new HttpError(404, 'attemptNotFound', 'The id of an attempt must be a UUID.');
}
