import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Bundle } from '#graders/bundle.ts';
import type { BundleProblem, BundleReport } from '#graders/bundle-report.ts';
import type { Locale } from '#graders/text.ts';
import { ask } from '../../_components/ask.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';

interface MutantPanelProps {
  id: string;
  accountId: string;
  files: Bundle;
  locale: Locale;
  onJump: (problem: BundleProblem) => void;
}

/** Wrong solutions that nobody listed, derived from the model solution: which of them no case rejects. */
export function MutantPanel({ id, accountId, files, locale, onJump }: MutantPanelProps) {
  const t = useTranslations('authoring.workspace.mutants');
  const textOf = useProblemText();
  const [found, setFound] = useState<{ of: Bundle; report: BundleReport } | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    setProblem(null);
    const body = { files, mutants: true };
    const answer = await ask<BundleReport>({ method: 'POST', path: `/${id}/check`, body, accountId });
    setRunning(false);
    if (answer.isOk) setFound({ of: files, report: answer.body });
    else setProblem(textOf(answer));
  };
  const mutants = found?.report.mutants;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="text-sm text-muted">{t('lead')}</p>
      <button
        type="button"
        className="button-quiet self-start"
        aria-disabled={isRunning || undefined}
        onClick={() => void run()}
      >
        {t(isRunning ? 'running' : 'run')}
      </button>
      {problem !== null && (
        <p role="alert" className="text-sm text-bad">
          {problem}
        </p>
      )}
      <div role="status" className="flex flex-col gap-2 text-sm">
        {found !== null && found.of !== files && <p className="text-muted">{t('old')}</p>}
        {found !== null && mutants === undefined && <p>{t('gateFirst')}</p>}
        {mutants !== undefined && (
          <p>{t('result', { caught: mutants.caught, missed: mutants.missed.length })}</p>
        )}
        {mutants?.isPartial === true && <p className="text-muted">{t('partial')}</p>}
      </div>
      {mutants !== undefined && <Missed missed={mutants.missed} locale={locale} onJump={onJump} />}
    </section>
  );
}

interface MissedProps extends Pick<MutantPanelProps, 'locale' | 'onJump'> {
  missed: NonNullable<BundleReport['mutants']>['missed'];
}

function Missed({ missed, locale, onJump }: MissedProps) {
  return (
    <ul className="flex flex-col">
      {missed.map(({ file, line, description, diff }, at) => (
        <li key={at} className="flex flex-col gap-1 border-b border-line py-2 text-sm">
          <button
            type="button"
            className="link text-left font-mono"
            onClick={() => onJump({ file, line, message: description })}
          >
            {file}:{line}
          </button>
          <span>{description[locale]}</span>
          <code className="wrap-anywhere">
            − {diff.before}
            <br />+ {diff.after}
          </code>
        </li>
      ))}
    </ul>
  );
}
