import { findCertificate, noSuchCertificate, revokeCertificate } from '#server/certificates/certificates.ts';
import { read, route } from '#server/http/route.ts';

/** What a certificate says, for whoever knows its address. */
export const GET = read({}, async ({ params }) => {
  const certificate = await findCertificate(params.id!);
  if (certificate === null) throw noSuchCertificate();
  return certificate;
});

/** Withdraws a certificate of the caller's own; an administrator may withdraw any. */
export const DELETE = route({ signedUpOnly: true }, ({ learner, params }) =>
  revokeCertificate(learner.id, params.id!),
);
