import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { SentenceFunction, SentenceFunctions } from '#server/network/select-sentence-functions.ts';
import { SentenceAttention } from './sentence-attention.tsx';

interface SentenceSectionProps {
  functions: SentenceFunctions;
  sandboxUrl: string;
  locale: Locale;
}

/** A sentence through the learner's own attention: whose functions it takes, and the whole at work. */
export async function SentenceSection({ functions, sandboxUrl, locale }: SentenceSectionProps) {
  const t = await getTranslations({ locale, namespace: 'network.sentence' });
  const { network } = await getMessages();
  const { attention, embedding, positions } = functions;
  return (
    <section aria-labelledby="sentence" className="flex flex-col gap-4">
      <h2 id="sentence" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-[42rem] text-muted">{t('lead')}</p>
      {attention.source === null ? (
        <Gap text={t('gap')} of={attention} locale={locale} />
      ) : (
        <>
          <NextIntlClientProvider messages={{ network }}>
            <SentenceAttention
              sources={{
                attention: attention.source,
                embedding: embedding.source,
                positions: positions.source,
              }}
              sandboxUrl={sandboxUrl}
            />
          </NextIntlClientProvider>
          {embedding.source === null ? (
            <Gap text={t('lookupGap')} of={embedding} locale={locale} />
          ) : (
            <p className="text-sm text-muted">{t('lookup')}</p>
          )}
          {positions.source === null && <Gap text={t('positionsGap')} of={positions} locale={locale} />}
        </>
      )}
    </section>
  );
}

async function Gap({
  text,
  of: { exercise, title },
  locale,
}: {
  text: string;
  of: SentenceFunction;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'network.sentence' });
  return (
    <p className="max-w-[42rem] text-sm text-muted">
      {text}{' '}
      <Link className="link" href={`/exercises/${exercise}?tier=loops`}>
        {t('write', { title: title[locale] })}
      </Link>
    </p>
  );
}
