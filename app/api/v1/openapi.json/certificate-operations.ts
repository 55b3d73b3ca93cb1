import { z } from 'zod';
import { tracks } from '#server/points/board.ts';
import * as certificate from '../certificates/[id]/route.ts';
import * as certificates from '../certificates/route.ts';
import type { Operation } from './operation.ts';

const certificateAnswer = z.object({
  id: z.uuid(),
  track: z.enum(tracks),
  name: z.string().nullable().describe('Null once it is withdrawn.'),
  exercises: z.array(z.string()),
  holding: z.int().describe('How many of the exercises are still passed after corrections.'),
  issuedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

export const certificateOperations: Operation[] = [
  {
    path: '/certificates',
    method: 'POST',
    contract: certificates.POST.contract,
    summary: 'Issues a certificate for a track whose every exercise the caller has passed.',
    answers: { 200: certificateAnswer },
  },
  {
    path: '/certificates/[id]',
    method: 'GET',
    contract: certificate.GET.contract,
    summary: 'What a certificate says, for whoever knows its address.',
    answers: { 200: certificateAnswer },
  },
  {
    path: '/certificates/[id]',
    method: 'DELETE',
    contract: certificate.DELETE.contract,
    summary: "Withdraws a certificate of the caller's own; an administrator may withdraw any.",
    answers: { 204: 'nothing' },
  },
];
