'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { HintView } from '#graders/submission.ts';
import type { Locale } from '#graders/text.ts';

interface HintsProps {
  exercise: string;
  count: number;
  opened: HintView[];
}

/** Hints one by one; the next one is fetched when it is asked for. */
export function Hints({ exercise, count, opened: first }: HintsProps) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const [opened, setOpened] = useState(first);
  const [state, setState] = useState<'idle' | 'opening' | 'failed'>('idle');
  const next = opened.length + 1;

  async function openNext(): Promise<void> {
    setState('opening');
    try {
      const response = await fetch(`/api/v1/exercises/${exercise}/hints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ number: next }),
      });
      if (!response.ok) throw new Error(String(response.status));
      const hint = (await response.json()) as HintView;
      setOpened((before) => [...before.filter(({ number }) => number !== hint.number), hint]);
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-base">{t('hints.title')}</h2>
      {opened.map(({ number, text }) => (
        <p key={number} className="max-w-prose">
          <span className="text-muted">{t('hints.number', { number })}. </span>
          {text[locale]}
        </p>
      ))}
      {next <= count && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <button
            type="button"
            className="button-quiet"
            disabled={state === 'opening'}
            onClick={() => void openNext()}
          >
            {t('hints.open', { number: next, count })}
          </button>
          <span className="text-muted">{t('hints.cost')}</span>
        </div>
      )}
      {state === 'failed' && (
        <p role="alert" className="text-sm text-bad">
          {t('hints.failed')}
        </p>
      )}
    </section>
  );
}
