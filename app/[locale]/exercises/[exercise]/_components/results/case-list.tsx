import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Locale } from '#graders/text.ts';
import type { ListedCase } from '#components/grading/grading-controller.ts';
import { caseId, type Cases } from './use-cases.ts';

const marks = { passed: '●', failed: '✕', skipped: '○', pending: '○' } as const;
const colours = {
  passed: 'text-good',
  failed: 'text-bad',
  skipped: 'text-muted',
  pending: 'text-muted',
} as const;

interface CaseListProps {
  listed: readonly ListedCase[];
  cases: Cases;
  /** What the open case shows below its name. */
  detail: ReactNode;
}

/** Every case and property with its mark; one is open. Arrow keys move, as the browser does for radio buttons. */
export function CaseList({ listed, cases, detail }: CaseListProps) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const locale = useLocale() as Locale;
  const { reports, chosen, choose } = cases;
  const firstProperty = listed.findIndex(({ kind }) => kind === 'property');
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">{t('results')}</legend>
      {listed.map(({ name, kind }, at) => {
        const status = reports?.[at]?.status ?? 'pending';
        return (
          <div key={at} id={caseId(at)} className="-mx-2 scroll-my-4">
            {at === firstProperty && <p className="mt-3 mb-1 px-2 text-xs text-muted">{w('properties')}</p>}
            <label className="flex min-h-8 cursor-pointer items-baseline gap-2 rounded px-2 py-1 text-sm has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                name="case"
                className="sr-only"
                checked={chosen === at}
                onChange={() => choose(at)}
                onClick={() => choose(at)}
              />
              <span aria-hidden="true" className={`w-4 shrink-0 text-center ${colours[status]}`}>
                {marks[status]}
              </span>
              <span className="min-w-0 wrap-break-word">{name[locale]}</span>
              {kind === 'example' && <span className="text-xs text-muted">{t('case.example')}</span>}
              <span
                // Fourteen times "not run yet" is noise; the mark and the line above say it.
                className={
                  status === 'pending' ? 'sr-only' : `ml-auto shrink-0 pl-2 text-xs ${colours[status]}`
                }
              >
                {t(`case.${status}`)}
              </span>
            </label>
            {chosen === at && detail && (
              <div className="mt-2 mb-4 ml-2 border-l border-line pl-4">{detail}</div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
