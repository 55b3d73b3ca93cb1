import { z } from 'zod';
import type { Role } from '#server/access/actions.ts';
import { database } from '#server/database/client.ts';
import { setHidden } from '#server/points/listing.ts';
import { DisplayName } from './credentials.ts';

export const ProfileChange = z.strictObject({ name: DisplayName.optional(), hidden: z.boolean().optional() });

export interface Profile {
  name: string;
  email: string;
  hidden: boolean;
  role: Role;
}

/** What a signed-up learner sees of their own account. */
export async function selectProfile(userId: string): Promise<Profile> {
  return database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, hidden: true, role: true },
  });
}

export async function changeProfile(
  userId: string,
  change: z.output<typeof ProfileChange>,
): Promise<Profile> {
  const { name, hidden } = change;
  await database().$transaction(async (tx) => {
    if (name !== undefined) await tx.user.update({ where: { id: userId }, data: { name } });
    if (hidden !== undefined) await setHidden(tx, userId, hidden);
  });
  return selectProfile(userId);
}
