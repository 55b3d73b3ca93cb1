import { getTranslations } from 'next-intl/server';
import { ProgramListing } from '#components/program/program-listing.tsx';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import type { SolutionPage } from '#server/submissions/solution.ts';
import { TimeRatio } from './time-ratio.tsx';

interface OpenSolutionProps {
  page: Extract<SolutionPage, { kind: 'open' }>;
  locale: Locale;
}

/** The model solution beside one's own; alone after giving up. */
export async function OpenSolution({ page, locale }: OpenSolutionProps) {
  const { own, solution, language, tier, packHash } = page;
  const t = await getTranslations({ locale, namespace: 'solution' });
  const model = <ProgramListing title={t('model')} source={solution} language={language} />;
  if (own === null) {
    return (
      <>
        <p className="border-l-2 border-line-strong pl-3">{t('giveUp.done', { tier })}</p>
        {model}
      </>
    );
  }
  return (
    <>
      <div className="grid gap-6 lg:grid-cols-2">
        {model}
        <ProgramListing title={t('own')} source={own} language="plain" />
      </div>
      <TimeRatio
        key={tier}
        own={own}
        model={solution}
        packUrl={`/packs/${packHash}.bin`}
        assets={{ sandboxUrl: assets.sandboxUrl, wasmPath: assets.wasmPath }}
      />
    </>
  );
}
