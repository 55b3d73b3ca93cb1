'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TimeComparison } from '#graders/browser/compare-times.ts';
import type { SessionAssets } from '#graders/browser/session.ts';
import type { Locale } from '#graders/text.ts';

interface TimeRatioProps {
  own: string;
  model: string;
  packUrl: string;
  assets: SessionAssets;
}

type State = { kind: 'idle' | 'running' | 'failed' } | { kind: 'measured'; comparison: TimeComparison };

/** Compares the times of both sources in this browser's sandbox; for their owner alone, sent nowhere. */
export function TimeRatio({ own, model, packUrl, assets }: TimeRatioProps) {
  const t = useTranslations('solution');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const measure = async (): Promise<void> => {
    if (state.kind === 'running') return;
    setState({ kind: 'running' });
    try {
      const [{ compareTimes }, answer] = await Promise.all([
        import('#graders/browser/compare-times.ts'),
        fetch(packUrl),
      ]);
      if (!answer.ok) throw new Error(`the case pack answered ${answer.status}`);
      const pack = await answer.arrayBuffer();
      const comparison = await compareTimes({ pack, own, model }, assets, workers);
      setState({ kind: 'measured', comparison });
    } catch (error) {
      console.warn(error);
      setState({ kind: 'failed' });
    }
  };
  return (
    <section aria-labelledby="time" className="flex flex-col gap-3">
      <h2 id="time" className="text-lg font-semibold">
        {t('time')}
      </h2>
      <p className="max-w-[42rem] text-muted">{t('timeLead')}</p>
      <button
        type="button"
        className="button-quiet self-start"
        aria-disabled={state.kind === 'running'}
        onClick={() => void measure()}
      >
        {t(state.kind === 'measured' || state.kind === 'failed' ? 'measureAgain' : 'measure')}
      </button>
      <div role="status">
        {state.kind === 'running' && t('measuring')}
        {state.kind === 'failed' && t('notMeasured')}
        {state.kind === 'measured' && <Measured {...state.comparison} />}
      </div>
    </section>
  );
}

function Measured({ ratio, name }: TimeComparison) {
  const t = useTranslations('solution');
  const locale = useLocale() as Locale;
  const format = useFormatter();
  return (
    <p>
      <span className="font-mono text-lg font-semibold tabular-nums">
        {format.number(ratio, { maximumSignificantDigits: 2 })}×
      </span>{' '}
      {t('ratio', { name: name[locale] })}
    </p>
  );
}

const workers = {
  createDeviceWorker: (): Worker =>
    new Worker(new URL('../../../../../../components/grading/device-worker.ts', import.meta.url), {
      type: 'module',
    }),
  createKernelWorker: (): Worker =>
    new Worker(new URL('../../../../../../components/grading/kernel-worker.ts', import.meta.url), {
      type: 'module',
    }),
};
