import { z } from 'zod';
import type { Class } from '#generated/prisma/client.ts';
import { assertMay } from '#server/access/assert-may.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';

export function noSuchClass(): HttpError {
  return new HttpError(404, 'noSuchClass', 'You are in no such class.');
}

/** A class that this account teaches. Throws 403 for students, and 404 for a class that others teach. */
export async function selectTaught(userId: string, id: string): Promise<Class> {
  await assertMay(userId, 'teachClasses');
  const taught = z.uuid().safeParse(id).success
    ? await database().class.findFirst({
        where: { id, members: { some: { userId, role: 'instructor' } } },
      })
    : null;
  if (taught === null) throw noSuchClass();
  return taught;
}

/** Throws 409 for a class that is kept as it was. */
export function assertOpen({ archivedAt }: Class): void {
  if (archivedAt === null) return;
  throw new HttpError(409, 'classArchived', 'The class is archived. Take it out of the archive first.');
}
