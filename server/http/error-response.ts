import { randomUUID } from 'node:crypto';
import { HttpError, type FieldProblem } from './http-error.ts';

export interface ErrorBody {
  error: { code: string; message: string; fields?: FieldProblem[]; id?: string };
}

/** Turns whatever was thrown into an answer; of an unexpected error only an id leaves the server. */
export function errorResponse(error: unknown): Response {
  if (error instanceof HttpError) {
    const { code, message, fields, status, headers } = error;
    return json({ error: { code, message, ...(fields && { fields }) } }, { status, headers });
  }
  const id = randomUUID();
  console.error(`unexpected error ${id}:`, error);
  const message = `Something failed on the server. Try again; if it stays, report this id: ${id}`;
  return json({ error: { code: 'internal', message, id } }, { status: 500 });
}

function json(body: ErrorBody, init: { status: number; headers?: Record<string, string> }): Response {
  return Response.json(body, {
    status: init.status,
    headers: { 'cache-control': 'no-store', ...init.headers },
  });
}
