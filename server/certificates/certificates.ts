import { z } from 'zod';
import { assertMay } from '#server/access/assert-may.ts';
import { recordAudit } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { tracks, type Track } from '#server/points/board.ts';
import { selectCounted, selectTrackExercises } from './track-exercises.ts';

export const CertificateRequest = z.strictObject({
  id: z.uuidv4().describe('Random: it is what the public address consists of.'),
  track: z.enum(tracks),
  name: z.string().trim().min(1).max(80),
});

export interface CertificateView {
  id: string;
  track: Track;
  /** Null once it is withdrawn. */
  name: string | null;
  exercises: string[];
  /** How many of the exercises still count: a correction of an exercise may take a verdict back. */
  holding: number;
  issuedAt: Date;
  revokedAt: Date | null;
}

interface Stored extends Omit<CertificateView, 'track' | 'name' | 'exercises' | 'holding'> {
  userId: string;
  track: string;
  name: string;
  exercises: unknown;
}

/** Issues a certificate to whoever has passed every exercise of the track. One at a time; the same id again answers with it. */
export async function issueCertificate(
  userId: string,
  { id, track, name }: z.output<typeof CertificateRequest>,
): Promise<CertificateView> {
  const stored = await database().$transaction(async (tx) => {
    // Two requests at once would both find that there is none yet.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR UPDATE`;
    const same = await tx.certificate.findUnique({ where: { id } });
    if (same !== null) {
      if (same.userId === userId && same.track === track) return same;
      throw new HttpError(409, 'idTaken', 'This id is taken. Ask for the certificate with a new one.');
    }
    if ((await tx.certificate.count({ where: { userId, track, revokedAt: null } })) > 0) {
      const message = 'There is a certificate for this track. Withdraw it before you ask for another one.';
      throw new HttpError(409, 'certificateExists', message);
    }
    const exercises = await selectTrackExercises(userId, track, tx);
    if (exercises.length === 0 || !exercises.every(({ isCounted }) => isCounted)) {
      const message =
        'Pass every exercise of the track, each in a tier whose model solution you had not seen.';
      throw new HttpError(409, 'trackOpen', message);
    }
    return tx.certificate.create({
      data: { id, userId, track, name, exercises: exercises.map((one) => one.id) },
    });
  });
  return toView(stored);
}

/** What stands behind a public address; null where there is nothing. */
export async function findCertificate(id: string): Promise<CertificateView | null> {
  const stored = await findStored(id);
  return stored && toView(stored);
}

export async function isHolder(userId: string, id: string): Promise<boolean> {
  return (await findStored(id))?.userId === userId;
}

/** A learner's certificate of a track that is not withdrawn. */
export async function selectOptionalCertificate(
  userId: string,
  track: Track,
): Promise<CertificateView | null> {
  const stored = await database().certificate.findFirst({ where: { userId, track, revokedAt: null } });
  return stored && toView(stored);
}

/** Withdraws a certificate: its holder may, and whoever has the right over those of others. Again changes nothing. */
export async function revokeCertificate(actorId: string, id: string): Promise<void> {
  const stored = await findStored(id);
  if (stored === null) throw noSuchCertificate();
  if (stored.userId !== actorId) await assertMay(actorId, 'revokeCertificate');
  await database().$transaction(async (tx) => {
    const { count } = await tx.certificate.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0 || stored.userId === actorId) return;
    const details = { track: stored.track, holder: stored.userId };
    await recordAudit(tx, { actorId, action: 'revokeCertificate', subject: `certificate:${id}`, details });
  });
}

export function noSuchCertificate(): HttpError {
  return new HttpError(404, 'noSuchCertificate', 'There is no certificate at this address. Check it.');
}

async function findStored(id: string): Promise<Stored | null> {
  return z.uuid().safeParse(id).success ? database().certificate.findUnique({ where: { id } }) : null;
}

async function toView({ userId, track, name, exercises, ...stored }: Stored): Promise<CertificateView> {
  const counted = await selectCounted(userId);
  const ids = z.array(z.string()).parse(exercises);
  return {
    id: stored.id,
    issuedAt: stored.issuedAt,
    revokedAt: stored.revokedAt,
    track: z.enum(tracks).parse(track),
    name: stored.revokedAt === null ? name : null,
    exercises: ids,
    holding: ids.filter((one) => counted.has(one)).length,
  };
}
