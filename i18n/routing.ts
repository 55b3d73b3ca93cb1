import { defineRouting } from 'next-intl/routing';

const YEAR = 365 * 24 * 60 * 60;

/** The language stands in the address; without it the cookie decides, then the browser's languages. */
export const routing = defineRouting({
  locales: ['en', 'zh'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { maxAge: YEAR },
});
