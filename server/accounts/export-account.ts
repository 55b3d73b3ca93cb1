import { database } from '#server/database/client.ts';

/**
 * Everything that is kept about a learner, as JSON. Left out is only what protects others or the account itself:
 * password hashes, session tokens, and what would tell hidden cases.
 */
export async function exportAccount(userId: string) {
  const user = await database().user.findUniqueOrThrow({
    where: { id: userId },
    include: {
      sessions: { omit: { token: true } },
      accounts: { select: { providerId: true, accountId: true, createdAt: true, updatedAt: true } },
      submissions: { omit: { seed: true, attestation: true }, orderBy: { createdAt: 'asc' } },
      points: { orderBy: { createdAt: 'asc' } },
      totals: true,
      attempts: { orderBy: { createdAt: 'asc' } },
      hints: true,
      givenUp: true,
      // Each can be fetched as a file.
      trained: { omit: { seed: true, file: true }, orderBy: { createdAt: 'asc' } },
      drafts: true,
      revisions: { orderBy: { createdAt: 'asc' } },
      reviewPlan: true,
      reviewCards: true,
      reviewLogs: true,
      invitationsMade: true,
      invitationsUsed: true,
      audited: true,
      authored: { include: { draft: true } },
      authoredVersions: { orderBy: { createdAt: 'asc' } },
      authoringDrafts: true,
      coAuthored: true,
      memberships: { include: { class: { select: { name: true } } } },
      extensions: true,
      gradeOverrides: { omit: { givenById: true } },
      gradesGiven: { omit: { userId: true, score: true } },
      certificates: { orderBy: { issuedAt: 'asc' } },
    },
  });
  return { format: 'layerwise-account/1', exportedAt: new Date().toISOString(), user };
}
