import { getTranslations } from 'next-intl/server';
import { Link } from '#i18n/navigation.ts';

const PARTS = [
  { key: 'exercise', text: 'exerciseText', href: '/exercises/b-cross-correlation' },
  { key: 'topic', text: 'topicText', href: '/topics/convolution-layer' },
  { key: 'board', text: 'boardText', href: '/board' },
] as const;

/** What exists, each with one line on what it is. */
export async function Contents({ locale }: { locale: string }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <section aria-labelledby="contents" className="flex flex-col gap-4">
      <h2 id="contents" className="text-lg font-semibold">
        {t('here')}
      </h2>
      <ul className="border-t border-line">
        {PARTS.map(({ key, text, href }) => (
          <li key={key} className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[18rem_1fr]">
            <Link href={href} className="font-medium underline decoration-line-strong hover:decoration-ink">
              {t(key)}
            </Link>
            <p className="text-muted">{t(text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
