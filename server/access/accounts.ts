import { z } from 'zod';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { roles, type Role } from './actions.ts';
import { recordAudit } from './audit.ts';

export const RoleChange = z.strictObject({ role: z.enum(roles) });

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: Date;
}

interface AccountPage {
  accounts: AccountRow[];
  /** How many accounts fit the search beyond those listed. */
  more: number;
}

/** Signed-up accounts whose name or e-mail contains `search`: those with rights first, then the newest. */
export async function selectAccounts(search: string, limit: number): Promise<AccountPage> {
  const contains = { contains: search, mode: 'insensitive' } as const;
  const where = {
    isAnonymous: { not: true },
    ...(search !== '' && { OR: [{ name: contains }, { email: contains }] }),
  };
  const [accounts, total] = await Promise.all([
    database().user.findMany({
      where,
      take: limit,
      orderBy: [{ role: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true, email: true, role: true, createdAt: true },
    }),
    database().user.count({ where }),
  ]);
  return { accounts, more: total - accounts.length };
}

/** Gives an account another role. The last administrator keeps theirs: nobody could give it back. */
export async function changeRole(actorId: string, userId: string, role: Role): Promise<AccountRow> {
  return database().$transaction(async (tx) => {
    // Locked in one order, so that two administrators cannot take each other's role away at once.
    await tx.$queryRaw`
      SELECT "id" FROM "user" WHERE "role" = 'admin' OR "id" = ${userId} ORDER BY "id" FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null || user.isAnonymous === true)
      throw new HttpError(404, 'noSuchAccount', 'There is no such account.');
    if (
      user.role === 'admin' &&
      role !== 'admin' &&
      (await tx.user.count({ where: { role: 'admin' } })) === 1
    ) {
      const message = 'This is the only administrator. Make another account one first.';
      throw new HttpError(409, 'lastAdmin', message);
    }
    const { id, name, email, createdAt } = user;
    if (user.role !== role) {
      await tx.user.update({ where: { id: userId }, data: { role } });
      const details = { from: user.role, to: role, name };
      await recordAudit(tx, { actorId, action: 'changeRole', subject: `user:${userId}`, details });
    }
    return { id, name, email, role, createdAt };
  });
}
