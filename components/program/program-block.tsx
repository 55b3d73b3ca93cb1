import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { assets } from '#generated/assets.ts';
import type { ProgramListings, ProgramName } from '#graders/program.ts';
import type { Locale } from '#graders/text.ts';
import { ProgramListing } from './program-listing.tsx';
import { ProgramRunner } from './program-runner.tsx';

interface ProgramBlockProps extends ProgramListings {
  name: ProgramName;
  locale: Locale;
}

/** A program in Keras beside the same one in tfjs, which can be run. On wide screens it is wider than the lesson's text. */
export async function ProgramBlock({ name, keras, tfjs, locale }: ProgramBlockProps) {
  const [t, { program }] = await Promise.all([
    getTranslations({ locale, namespace: 'program' }),
    getMessages(),
  ]);
  return (
    <section
      aria-label={t('title')}
      className="flex flex-col gap-6 border-y border-line py-6 xl:ml-[calc(50%-38rem)] xl:w-[76rem]"
    >
      <div className="grid gap-6 xl:grid-cols-2">
        <ProgramListing title={t('keras')} source={keras} language="python" />
        <ProgramListing title={t('tfjs')} source={tfjs} language="typescript" />
      </div>
      <NextIntlClientProvider messages={{ program }}>
        <ProgramRunner program={name} locale={locale} wasmPath={assets.wasmPath} />
      </NextIntlClientProvider>
    </section>
  );
}
