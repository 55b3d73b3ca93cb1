import type { z } from 'zod';
import type { RouteContract } from '#server/http/route.ts';

export interface Operation {
  /** The folder of the route below app/api/v1, e.g. `/submissions/[id]`. */
  path: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** What the route itself says that it asks for. */
  contract: RouteContract;
  summary: string;
  /** Answers other than errors, by status: a schema, or what the bytes are. */
  answers: Record<number, z.ZodType | string>;
}
