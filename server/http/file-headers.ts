/** What every answer says, of pages and of files. */
export const COMMON_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()' },
];

/** Of a file whose address names its version. */
export const IMMUTABLE = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };
