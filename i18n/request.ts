import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { routing } from './routing.ts';

const MESSAGES = {
  en: async () => (await import('../messages/en.json')).default,
  zh: async () => (await import('../messages/zh.json')).default,
};

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: await MESSAGES[locale]() };
});
