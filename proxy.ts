import createIntlProxy from 'next-intl/middleware';
import { NextRequest, type NextResponse } from 'next/server';
import { routing } from '#i18n/routing.ts';

const routeByLanguage = createIntlProxy(routing);

/** Gives every page its language and a policy with a fresh nonce, which Next puts on its own scripts and the layout on ours. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const policy = pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('X-Nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = routeByLanguage(new NextRequest(request, { headers }));
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  return response;
}

/** Everything but data and files. A path that does not exist is a page too, whatever it looks like. */
export const config = {
  matcher: [
    '/((?!api/|datasets/|packs/|monaco/|tfjs/|sandbox/|training/|offline/|icons/|_next/|icon\\.svg$|favicon\\.ico$|robots\\.txt$).*)',
  ],
};

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
}

function pagePolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  // While developing, React rebuilds server stacks with eval and pages reload over a socket; in production neither.
  const evaluate = isDevelopment ? " 'unsafe-eval'" : '';
  const socket = isDevelopment ? ' ws:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${evaluate}`,
    // KaTeX and Monaco place things with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
