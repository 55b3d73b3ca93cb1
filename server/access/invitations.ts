import { z } from 'zod';
import { database, type Transaction } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { HttpError } from '#server/http/http-error.ts';
import { roles, type Role } from './actions.ts';
import { recordAudit } from './audit.ts';
import { readInvitationToken, signInvitation } from './invitation-token.ts';

export const InvitationRequest = z.strictObject({
  id: z.uuid(),
  role: z.enum(['instructor', 'admin']),
  note: z.string().trim().max(120),
});

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

export interface InvitationView {
  id: string;
  role: Role;
  note: string;
  state: InvitationState;
  /** Where it is accepted, while it is open. */
  link: string | null;
  usedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

interface Stored {
  id: string;
  role: Role;
  note: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
  usedBy?: { name: string } | null;
}

const VALID_MS = 14 * 24 * 60 * 60 * 1000;

/** Makes a link for one account. The same id again answers with the same link. */
export async function makeInvitation(
  madeById: string | null,
  { id, role, note }: z.output<typeof InvitationRequest>,
): Promise<InvitationView> {
  const stored = await database().$transaction(async (tx) => {
    const expiresAt = new Date(Date.now() + VALID_MS);
    const { count } = await tx.invitation.createMany({
      data: [{ id, role, note, madeById, expiresAt }],
      skipDuplicates: true,
    });
    const subject = `invitation:${id}`;
    if (count > 0)
      await recordAudit(tx, {
        actorId: madeById,
        action: 'makeInvitation',
        subject,
        details: { role, note },
      });
    return tx.invitation.findUniqueOrThrow({ where: { id } });
  });
  if (stored.madeById !== madeById || stored.role !== role)
    throw new HttpError(409, 'idTaken', 'This id is taken. Make the invitation again with a new one.');
  return toView(stored);
}

/** The newest first. */
export async function selectInvitations(limit: number): Promise<InvitationView[]> {
  const stored = await database().invitation.findMany({
    take: limit,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: { usedBy: { select: { name: true } } },
  });
  return stored.map(toView);
}

/** An open link stops working; again, or after it was used, changes nothing. */
export async function revokeInvitation(actorId: string, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) throw noSuchInvitation();
  await database().$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actorId,
      action: 'revokeInvitation',
      subject: `invitation:${id}`,
      details: {},
    });
  });
}

/** The invitation behind a link; null when no such link was made here. */
export async function findInvitation(token: string): Promise<InvitationView | null> {
  const id = readInvitationToken(token);
  const stored = id === null ? null : await database().invitation.findUnique({ where: { id } });
  return stored && toView(stored);
}

/** Gives the account the role of its link, once. An account with more rights keeps them and leaves the link open. */
export async function acceptInvitation(userId: string, token: string): Promise<{ role: Role }> {
  const id = readInvitationToken(token);
  if (id === null) throw noSuchInvitation();
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "invitation" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const stored = await tx.invitation.findUnique({ where: { id } });
    if (stored === null) throw noSuchInvitation();
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
    if (stored.usedById === userId) return { role: user.role };
    const state = stateOf(stored);
    if (state !== 'open') {
      const message = 'This invitation was used, withdrawn, or is too old. Ask for a new one.';
      throw new HttpError(410, 'invitationClosed', message);
    }
    if (roles.indexOf(user.role) >= roles.indexOf(stored.role)) return { role: user.role };
    await giveRole(tx, { userId, id, from: user.role, to: stored.role });
    return { role: stored.role };
  });
}

async function giveRole(
  tx: Transaction,
  { userId, id, from, to }: { userId: string; id: string; from: Role; to: Role },
): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { usedById: userId, usedAt: new Date() } });
  await tx.user.update({ where: { id: userId }, data: { role: to } });
  const details = { from, to, invitation: id };
  await recordAudit(tx, { actorId: userId, action: 'acceptInvitation', subject: `user:${userId}`, details });
}

function noSuchInvitation(): HttpError {
  return new HttpError(404, 'noSuchInvitation', 'This link is not one of ours. Check it.');
}

function stateOf({ usedAt, revokedAt, expiresAt }: Stored): InvitationState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'open';
}

function toView(stored: Stored): InvitationView {
  const { id, role, note, createdAt, expiresAt, usedBy } = stored;
  const state = stateOf(stored);
  const link = state === 'open' ? `${environment().publicUrl}/invitations/${signInvitation(id)}` : null;
  return { id, role, note, state, link, usedBy: usedBy?.name ?? null, createdAt, expiresAt };
}
