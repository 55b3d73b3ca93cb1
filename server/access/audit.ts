import { randomUUID } from 'node:crypto';
import { database, type Transaction } from '#server/database/client.ts';

/** One event per submission that a regrade changed: the report reads them, and the list would show nothing else. */
export const auditActions = { regraded: 'regradeSubmission' };

export interface AuditEntry {
  /** Null for the command line and for the product itself. */
  actorId: string | null;
  action: string;
  /** What it was done to, such as `user:<id>`. */
  subject: string;
  details: Record<string, string | number | boolean | null>;
}

export interface AuditView {
  id: string;
  actor: string | null;
  action: string;
  subject: string;
  details: AuditEntry['details'];
  createdAt: Date;
}

/** Remembers who did what, in the transaction that does it. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { id: randomUUID(), ...entry } });
}

/** The newest events first; of a regrade only that it was begun. */
export async function selectAudit(limit: number): Promise<AuditView[]> {
  const events = await database().auditEvent.findMany({
    where: { action: { not: auditActions.regraded } },
    take: limit,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { actor: { select: { name: true } } },
  });
  return events.map(({ id, actor, action, subject, details, createdAt }) => ({
    id,
    actor: actor?.name ?? null,
    action,
    subject,
    details: details as AuditEntry['details'],
    createdAt,
  }));
}
