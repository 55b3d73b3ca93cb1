import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { ProgramListing } from '#components/program/program-listing.tsx';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { CapstoneSolution as Page } from '#server/capstones/solution.ts';
import { AfterPassing } from '../../_components/submit/after-passing.tsx';
import { GiveUp } from './give-up.tsx';

interface CapstoneSolutionProps {
  id: string;
  page: Page;
  locale: Locale;
}

/** The model solution of a capstone beside the program of one's own best model; alone for who has given up. */
export async function CapstoneSolution({ id, page, locale }: CapstoneSolutionProps) {
  const t = await getTranslations({ locale, namespace: 'solution' });
  const { solution } = await getMessages();
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('title')}</p>
        <h1 className="text-2xl font-semibold">{page.title[locale]}</h1>
        <p>
          <Link className="link" href={`/exercises/${id}`}>
            {t('toExercise')}
          </Link>
        </p>
      </header>
      {page.kind === 'open' ? (
        <>
          <Programs page={page} locale={locale} />
          <AfterPassing exercise={id} tier={null} exercises={page.next} topic={page.topic} />
        </>
      ) : (
        <NextIntlClientProvider messages={{ solution }}>
          <Closed id={id} page={page} locale={locale} />
        </NextIntlClientProvider>
      )}
    </main>
  );
}

async function Programs({
  page: { own, solution },
  locale,
}: {
  page: Extract<Page, { kind: 'open' }>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'solution' });
  const model = <ProgramListing title={t('model')} source={solution} language="typescript" />;
  if (own === null) {
    return (
      <>
        <p className="border-l-2 border-line-strong pl-3">{t('capstone.done')}</p>
        {model}
      </>
    );
  }
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {model}
      <ProgramListing title={t('capstone.own')} source={own} language="plain" />
    </div>
  );
}

/** When the model solution opens, and the way to give up for who has opened every hint. */
async function Closed({
  id,
  page: { effort },
  locale,
}: {
  id: string;
  page: Extract<Page, { kind: 'closed' }>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'solution' });
  return (
    <div className="flex flex-col gap-4">
      <p className="border-l-2 border-line-strong pl-3">{t('capstone.closed')}</p>
      {effort?.isWaiting && <p>{t('capstone.waiting')}</p>}
      {effort?.isWaiting === false && (
        <>
          <p className="max-w-prose">
            {t(effort.isEnough ? 'capstone.enough' : 'capstone.effort', effort.hints)}
          </p>
          {effort.isEnough && <GiveUp exercise={id} tier="training" />}
        </>
      )}
    </div>
  );
}
