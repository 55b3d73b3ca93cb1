import type { Metadata, Viewport } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { RegisterWorker } from '#components/offline/register-worker.tsx';
import { OutboxProvider } from '#components/outbox/outbox-provider.tsx';
import { EarlyInput } from '#components/shell/early-input.tsx';
import { Header } from '#components/shell/header.tsx';
import { RememberTimeZone } from '#components/shell/remember-time-zone.tsx';
import { SkipLink } from '#components/shell/skip-link.tsx';
import { parseTheme, THEME_COOKIE } from '#components/shell/theme.ts';
import { routing } from '#i18n/routing.ts';
import { selectAccountStatus } from '#server/http/account-status.ts';
import { currentLearner, isSessionLost } from '#server/http/current-learner.ts';
import { currentReviewStatus } from '#server/http/current-review.ts';
import '../globals.css';

type Props = LayoutProps<'/[locale]'>;

const HTML_LANGUAGE = { en: 'en', zh: 'zh-CN' };

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    title: { default: 'Layerwise', template: '%s · Layerwise' },
    description: t('description'),
    manifest: `/${locale}/manifest.webmanifest`,
    appleWebApp: { title: 'Layerwise', capable: true },
    icons: { icon: '/icon.svg', apple: '/icons/apple-touch-180.png' },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const { error, outbox, shell } = await getMessages();
  const learner = await currentLearner();
  const review = await currentReviewStatus();
  return (
    <html lang={HTML_LANGUAGE[locale]} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <EarlyInput nonce={(await headers()).get('x-nonce') ?? undefined} />
        <NextIntlClientProvider messages={{ error, outbox, shell }}>
          <OutboxProvider
            accountId={learner && !learner.isGuest ? learner.id : null}
            isSessionLost={await isSessionLost()}
          >
            <RememberTimeZone />
            <RegisterWorker />
            <SkipLink />
            <Header
              locale={locale}
              theme={theme}
              account={await selectAccountStatus()}
              due={review?.left ?? 0}
            />
            {children}
          </OutboxProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
