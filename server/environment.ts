import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder } from './folder.ts';
import { reasonOf, StartupError } from './startup-error.ts';

const PORT_RANGE = 'must be a whole number from 1 to 65535';

const Variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  DATA_DIR: z.string().default('.data'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65535, PORT_RANGE).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Layerwise <layerwise@localhost>'),
  VERIFIER: z.enum(['on', 'off']).default('on'),
  GPU: z.enum(['on', 'off']).default('on'),
  SANDBOX: z.enum(['auto', 'bubblewrap', 'process']).default('auto'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  METRICS_PORT: z.coerce
    .number(PORT_RANGE)
    .int(PORT_RANGE)
    .min(1, PORT_RANGE)
    .max(65535, PORT_RANGE)
    .optional(),
});

export interface Environment {
  /** A PostgreSQL server; without it the embedded database in dataDir is used. */
  databaseUrl?: string;
  /** Absolute path of the folder that holds the embedded database and the secret. */
  dataDir: string;
  host: string;
  port: number;
  /** How learners reach this server: links in mails are made from it. */
  publicUrl: string;
  /** Signs sessions. Every process of one installation needs the same one. */
  secret: string;
  smtpUrl?: string;
  mailFrom: string;
  /** Whether this process verifies submissions too. */
  verifier: boolean;
  /** Whether kernels are run here where a GPU is found. */
  gpu: boolean;
  /** What holds the children that run learners' code: bubblewrap where it can be used, always, or never. */
  sandbox: 'auto' | 'bubblewrap' | 'process';
  /** How many proxies of the host stand before this server, each adding to X-Forwarded-For. */
  trustedProxies: number;
  /** Multiplies every rate limit; load tests raise it. */
  rateLimitScale: number;
  /** Whoever has it may read metrics; without one, only this machine may. */
  metricsToken?: string;
  /** Where a worker, which has no pages, serves its metrics. */
  metricsPort?: number;
}

let current: Environment | undefined;

/** The settings of this process, parsed from its environment variables once. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Throws a StartupError that names every variable with a value that cannot be used. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartupError(`Some environment variables cannot be used: ${problems.join('; ')}.`);
  }
  const values = parsed.data;
  const dataDir = path.resolve(/* turbopackIgnore: true */ values.DATA_DIR);
  return {
    ...(values.DATABASE_URL !== undefined && { databaseUrl: values.DATABASE_URL }),
    dataDir,
    host: values.HOST,
    port: values.PORT,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    secret: values.AUTH_SECRET ?? keepSecret(dataDir),
    ...(values.SMTP_URL !== undefined && { smtpUrl: values.SMTP_URL }),
    mailFrom: values.MAIL_FROM,
    verifier: values.VERIFIER === 'on',
    gpu: values.GPU === 'on',
    sandbox: values.SANDBOX,
    trustedProxies: values.TRUSTED_PROXIES,
    rateLimitScale: values.RATE_LIMIT_SCALE,
    ...(values.METRICS_TOKEN !== undefined && { metricsToken: values.METRICS_TOKEN }),
    ...(values.METRICS_PORT !== undefined && { metricsPort: values.METRICS_PORT }),
  };
}

/** Reads the folder's secret; the first process makes it. */
function keepSecret(dataDir: string): string {
  const file = path.join(/* turbopackIgnore: true */ dataDir, 'secret');
  try {
    makeFolder(dataDir);
    if (!fs.existsSync(/* turbopackIgnore: true */ file)) writeSecret(file);
    const secret = fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim();
    if (secret.length < 32) throw new Error('its file "secret" is damaged');
    return secret;
  } catch (error) {
    throw new StartupError(`The data folder ${dataDir} cannot be used: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** Links a complete file into place, so that two processes starting at once agree on one secret. */
function writeSecret(file: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(/* turbopackIgnore: true */ draft, `${randomBytes(32).toString('base64url')}\n`, {
    mode: 0o600,
  });
  try {
    fs.linkSync(/* turbopackIgnore: true */ draft, file);
  } catch (error) {
    if (!fs.existsSync(/* turbopackIgnore: true */ file)) throw error;
  } finally {
    fs.rmSync(/* turbopackIgnore: true */ draft, { force: true });
  }
}
