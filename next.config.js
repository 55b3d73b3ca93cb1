import createNextIntlPlugin from 'next-intl/plugin';
import { COMMON_HEADERS, IMMUTABLE } from './server/http/file-headers.ts';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** The sandboxed frame's own policy: code may compute there, and nothing may leave but what the page asks for. */
const SANDBOX_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "connect-src 'none'",
  "frame-ancestors 'self'",
].join('; ');

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  turbopack: { root: process.cwd() },
  experimental: {
    turbopackChunking: { minChunkSize: 1000000, maxChunkCountPerGroup: 2, maxMergeChunkSize: 2000000 },
  },
  // `npm test` checks types; a first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // They find WebAssembly, workers or native parts beside their own files.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@jitl/quickjs-wasmfile-release-sync',
    '@prisma/adapter-pg',
    '@prisma/client',
    'nodemailer',
    'pg',
    'pg-boss',
    'prom-client',
    'quickjs-emscripten-core',
    'sucrase',
  ],
  redirects: async () => [{ source: '/favicon.ico', destination: '/icon.svg', permanent: true }],
  // The policy of pages has a nonce and is set in proxy.ts.
  headers: async () => [
    { source: '/:path*', headers: COMMON_HEADERS },
    {
      source: '/offline/worker.js',
      headers: [
        { key: 'Cache-Control', value: 'no-cache' },
        { key: 'Service-Worker-Allowed', value: '/' },
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; script-src 'self'; connect-src 'self'",
        },
      ],
    },
    {
      source: '/:folder(api|datasets|packs)/:path*',
      headers: [{ key: 'Content-Security-Policy', value: DATA_POLICY }],
    },
    {
      source: '/:folder(sandbox|training)/:file',
      headers: [IMMUTABLE, { key: 'Content-Security-Policy', value: SANDBOX_POLICY }],
    },
  ],
};

export default withNextIntl(config);
