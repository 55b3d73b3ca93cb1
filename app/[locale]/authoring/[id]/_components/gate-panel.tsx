import { useTranslations } from 'next-intl';
import type { BundleProblem, BundleReport } from '#graders/bundle-report.ts';
import type { Locale } from '#graders/text.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';
import type { Gate } from './use-gate.ts';

interface GatePanelProps {
  gate: Gate;
  locale: Locale;
  onJump: (problem: BundleProblem) => void;
}

/** Everything that keeps the exercise from being published, and what each solution did. */
export function GatePanel({ gate, locale, onJump }: GatePanelProps) {
  const t = useTranslations('authoring.workspace.gate');
  const textOf = useProblemText();
  const { report, refused, isChecking } = gate;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p role="status" className="text-sm text-muted">
        {isChecking
          ? t('checking')
          : refused !== null
            ? textOf(refused)
            : t('found', { count: report?.problems.length ?? 0 })}
      </p>
      {report !== null && <Problems problems={report.problems} locale={locale} onJump={onJump} />}
      {report !== null && report.solutions.length > 0 && <Solutions solutions={report.solutions} />}
    </section>
  );
}

interface ProblemsProps extends Pick<GatePanelProps, 'locale' | 'onJump'> {
  problems: BundleProblem[];
}

function Problems({ problems, locale, onJump }: ProblemsProps) {
  return (
    <ul className="flex flex-col">
      {problems.map((problem, at) => {
        const { file, field, line, message } = problem;
        return (
          <li key={at} className="border-b border-line py-2 text-sm">
            {file !== '' && (
              <button
                type="button"
                className="link text-left font-mono wrap-anywhere"
                onClick={() => onJump(problem)}
              >
                {file}
                {line !== undefined && `:${line}`}
                {field !== undefined && ` ${field}`}
              </button>
            )}{' '}
            <span className="wrap-anywhere">{message[locale]}</span>
          </li>
        );
      })}
    </ul>
  );
}

const endings = ['passed', 'mismatch', 'threw', 'timedOut', 'outOfMemory', 'rejected', 'loadFailed'] as const;

function Solutions({ solutions }: Pick<BundleReport, 'solutions'>) {
  const t = useTranslations('authoring.workspace.gate');
  const wordOf = (ended: string): string => {
    const kind = endings.find((one) => one === ended);
    return kind === undefined ? ended : t(`ended.${kind}`);
  };
  return (
    <ul className="flex flex-col">
      {solutions.map(({ file, ended, isExpected, misconceptions }) => (
        <li key={file} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2 text-sm">
          <span className="font-mono wrap-anywhere">{file}</span>
          <span className={isExpected ? 'text-good' : 'text-bad'}>
            {isExpected ? '✓' : '✗'} {[wordOf(ended), ...misconceptions].join(' · ')}{' '}
            {!isExpected && t('unexpected')}
          </span>
        </li>
      ))}
    </ul>
  );
}
