import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { assets } from '#generated/assets.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectAttributionSources } from '#server/network/select-attribution-sources.ts';
import { selectPieces } from '#server/network/select-pieces.ts';
import { selectSentenceFunctions } from '#server/network/select-sentence-functions.ts';
import { LayerStack } from './_components/layer-stack.tsx';
import { SentenceSection } from './_components/sentence/sentence-section.tsx';
import { sourcesOf } from './_components/sources-of.ts';
import { Workbench } from './_components/workbench.tsx';

type Props = PageProps<'/[locale]/network'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'network' });
  return { title: t('title'), description: t('lead') };
}

/** A digit CNN made of the learner's own verified functions: what is still missing, and the whole at work. */
export default async function NetworkPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'network' });
  const learner = await currentLearner();
  const userId = learner?.id ?? null;
  const [pieces, functions, explaining] = await Promise.all([
    selectPieces(userId),
    selectSentenceFunctions(userId),
    selectAttributionSources(userId),
  ]);
  const sources = sourcesOf(pieces);
  const { network, tensor, attribution } = await getMessages();
  const { sandboxUrl, wasmPath } = assets;
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl flex-col gap-10 px-4 py-12">
      <header className="flex max-w-[42rem] flex-col gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      {sources === null && <LayerStack pieces={pieces} locale={locale} />}
      {sources !== null && (
        <NextIntlClientProvider messages={{ network, tensor, attribution }}>
          <Workbench sources={sources} explaining={explaining} sandboxUrl={sandboxUrl} wasmPath={wasmPath} />
        </NextIntlClientProvider>
      )}
      {sources !== null && <LayerStack pieces={pieces} locale={locale} />}
      <SentenceSection functions={functions} sandboxUrl={sandboxUrl} locale={locale} />
    </main>
  );
}
