import { z } from 'zod';
import { DisplayName, Email, Password, PASSWORD_LENGTH } from './credentials.ts';

export interface AuthLimit {
  /** What is counted: an address, an e-mail, or one e-mail tried from one address. */
  per: 'address' | 'email' | 'emailAtAddress';
  limit: number;
  seconds: number;
}

export interface AuthEndpoint {
  body: z.ZodType<Record<string, unknown>>;
  limits: AuthLimit[];
  /** What success means for this browser: signed in to an account, or out of it. */
  account?: 'entered' | 'left';
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const AnyPassword = z.string().max(PASSWORD_LENGTH.max);

/**
 * The part of better-auth that is open to browsers. A whole class shares an address, so those limits are wide; what
 * stops guessing is the limit on one e-mail, and a tight one per address keeps a stranger from locking its owner out.
 */
export const AUTH_ENDPOINTS: Record<string, AuthEndpoint> = {
  '/sign-in/email': {
    body: z.object({ email: Email, password: AnyPassword }),
    limits: [
      { per: 'address', limit: 300, seconds: 10 * MINUTE },
      { per: 'emailAtAddress', limit: 10, seconds: 5 * MINUTE },
      { per: 'email', limit: 100, seconds: HOUR },
    ],
    account: 'entered',
  },
  '/sign-up/email': {
    body: z.object({ name: DisplayName, email: Email, password: Password }),
    limits: [{ per: 'address', limit: 300, seconds: HOUR }],
    account: 'entered',
  },
  '/sign-out': {
    body: z.object({}),
    limits: [{ per: 'address', limit: 600, seconds: 10 * MINUTE }],
    account: 'left',
  },
  '/request-password-reset': {
    body: z.object({ email: Email, redirectTo: z.enum(['/en/reset-password', '/zh/reset-password']) }),
    limits: [
      { per: 'address', limit: 60, seconds: HOUR },
      { per: 'email', limit: 5, seconds: HOUR },
    ],
  },
  '/reset-password': {
    body: z.object({ token: z.string().min(1).max(200), newPassword: Password }),
    limits: [{ per: 'address', limit: 60, seconds: HOUR }],
  },
  '/change-password': {
    body: z
      .object({ currentPassword: AnyPassword, newPassword: Password })
      .transform((passwords) => ({ ...passwords, revokeOtherSessions: true })),
    limits: [{ per: 'address', limit: 120, seconds: HOUR }],
  },
};
