import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';

/** What a system shows of Layerwise as an installed program, in the language in which it was installed. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: 'shell' });
  const icon = (name: string, size: number) => ({
    src: `/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const shortcut = (name: string, path: string) => ({ name, url: `/${locale}${path}` });
  return Response.json(
    {
      id: '/',
      name: 'Layerwise',
      short_name: 'Layerwise',
      description: t('description'),
      lang: locale === 'zh' ? 'zh-CN' : 'en',
      dir: 'ltr',
      start_url: `/${locale}`,
      scope: '/',
      display: 'standalone',
      background_color: '#fbfaf7',
      theme_color: '#fbfaf7',
      categories: ['education'],
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        icon('icon', 192),
        icon('icon', 512),
        { ...icon('maskable', 512), purpose: 'maskable' },
      ],
      shortcuts: [
        shortcut(t('path'), '/path'),
        shortcut(t('exercises'), '/exercises'),
        shortcut(t('review'), '/review'),
      ],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } },
  );
}
