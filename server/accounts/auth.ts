import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins/anonymous';
import type { PrismaClient } from '#generated/prisma/client.ts';
import { database } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { isOwnOrigin } from '#server/http/origin.ts';
import { PASSWORD_LENGTH } from './credentials.ts';
import { mergeGuest } from './merge.ts';
import { sendResetMail } from './reset-mail.ts';

const DAY_SECONDS = 24 * 60 * 60;
const RESET_LINK_SECONDS = 60 * 60;

const instances = new WeakMap<PrismaClient, ReturnType<typeof createAuth>>();

/** better-auth on the open database; made at the first request, so that a build needs no database. */
export function auth(): ReturnType<typeof createAuth> {
  const prisma = database();
  const present = instances.get(prisma);
  if (present) return present;
  const created = createAuth(prisma);
  instances.set(prisma, created);
  return created;
}

function createAuth(prisma: PrismaClient) {
  const { publicUrl, secret } = environment();
  return betterAuth({
    appName: 'Layerwise',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: (request) => ownOriginOf(request),
    session: { expiresIn: 90 * DAY_SECONDS, updateAge: DAY_SECONDS },
    // auth-handler.ts counts, with one atomic statement, per e-mail as well as per address.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      resetPasswordTokenExpiresIn: RESET_LINK_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: sendResetMail,
    },
    advanced: {
      cookiePrefix: 'layerwise',
      useSecureCookies: publicUrl.startsWith('https:'),
      // An address is personal data that nothing here needs.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      anonymous({
        disableDeleteAnonymousUser: true,
        emailDomainName: 'guest.invalid',
        generateName: () => 'Guest',
        onLinkAccount: async ({ anonymousUser, newUser }) => {
          await mergeGuest({ guestId: anonymousUser.user.id, accountId: newUser.user.id });
        },
      }),
    ],
  });
}

function ownOriginOf(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin');
  return origin && isOwnOrigin(origin, request?.headers.get('host') ?? null) ? [origin] : [];
}
