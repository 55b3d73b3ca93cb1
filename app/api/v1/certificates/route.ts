import { CertificateRequest, issueCertificate } from '#server/certificates/certificates.ts';
import { route } from '#server/http/route.ts';

/** Issues a certificate for a track whose every exercise the caller has passed; the same id again answers with it. */
export const POST = route({ body: CertificateRequest, signedUpOnly: true }, ({ body, learner }) =>
  issueCertificate(learner.id, body),
);
