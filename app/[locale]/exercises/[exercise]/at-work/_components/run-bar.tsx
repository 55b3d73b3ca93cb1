import { useFormatter, useTranslations } from 'next-intl';
import { browserLimitMilliseconds } from '#graders/browser/learner-sandbox.ts';
import type { Problem, RunnerState } from './learner-runner.ts';

interface RunBarProps {
  state: RunnerState;
  onRun: () => void;
}

/** The button that starts the learner's code, how long its latest run took, and what stopped it. */
export function RunBar({ state, onRun }: RunBarProps) {
  const t = useTranslations('atWork');
  const format = useFormatter();
  const { phase, ran, problem, from } = state;
  const isRunning = phase === 'starting' || phase === 'live';
  return (
    <div className="flex flex-col gap-2 border-y border-line py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          className={phase === 'live' ? 'button-quiet' : 'button-primary'}
          aria-disabled={isRunning}
          onClick={onRun}
        >
          {t(phase === 'live' ? 'live' : phase === 'stopped' ? 'runAgain' : 'run')}
        </button>
        {phase === 'idle' && <span className="text-sm text-muted">{t('runLead')}</span>}
        {phase === 'live' && ran !== null && (
          <span className="text-sm">
            {t.rich('took', {
              time: () => (
                <span className="font-mono tabular-nums" data-time>
                  {format.number(ran.milliseconds, { maximumFractionDigits: 1 })} ms
                </span>
              ),
            })}
          </span>
        )}
      </div>
      <p role="status" className="max-w-prose text-sm empty:hidden">
        {phase === 'starting' && t('starting')}
        {phase === 'live' && from === 'browser' && t('fromBrowser')}
        {problem !== null && <span className="text-bad">{problemText(problem, t)}</span>}
      </p>
    </div>
  );
}

function problemText(problem: Problem, t: ReturnType<typeof useTranslations<'atWork'>>): string {
  if (problem.code === 'threw') {
    const { message, line } = problem;
    return line === undefined ? t('problem.threw', { message }) : t('problem.threwAt', { message, line });
  }
  if (problem.code === 'timedOut') return t('problem.timedOut', { seconds: browserLimitMilliseconds / 1000 });
  return t(`problem.${problem.code}`);
}
