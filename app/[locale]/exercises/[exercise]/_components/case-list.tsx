import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { GradedCase } from '#graders/pack.ts';
import type { Locale } from '#graders/text.ts';
import type { CaseReport } from '#graders/verdict.ts';

const marks = { passed: '●', failed: '✕', skipped: '○', pending: '○' } as const;
const colours = {
  passed: 'text-good',
  failed: 'text-bad',
  skipped: 'text-muted',
  pending: 'text-muted',
} as const;

interface CaseListProps {
  cases: readonly Pick<GradedCase, 'name' | 'published'>[];
  reports: readonly CaseReport[] | null;
  chosen: number | null;
  onChoose(at: number): void;
  /** What the chosen case shows below its name. */
  detail: ReactNode;
}

/** Every case with its mark; one is open. Arrow keys move, as the browser does for radio buttons. */
export function CaseList({ cases, reports, chosen, onChoose, detail }: CaseListProps) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">{t('results')}</legend>
      {cases.map(({ name, published }, at) => {
        const status = reports?.[at]?.status ?? 'pending';
        return (
          <div key={at} className="-mx-2">
            <label className="flex min-h-8 cursor-pointer items-baseline gap-2 rounded px-2 py-1 text-sm has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
              <input
                type="radio"
                name="case"
                className="sr-only"
                checked={chosen === at}
                onChange={() => onChoose(at)}
                onClick={() => onChoose(at)}
              />
              <span aria-hidden="true" className={`w-4 shrink-0 text-center ${colours[status]}`}>
                {marks[status]}
              </span>
              <span>{name[locale]}</span>
              {published !== undefined && <span className="text-xs text-muted">{t('case.example')}</span>}
              <span className={`ml-auto shrink-0 pl-2 text-xs ${colours[status]}`}>
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
