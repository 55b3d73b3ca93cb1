import { notFound } from 'next/navigation';
import { HttpError } from './http-error.ts';

/** For pages: what the caller may not see does not exist for them. */
export async function orNotFound<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) notFound();
    throw error;
  }
}
