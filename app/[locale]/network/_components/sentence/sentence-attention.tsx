'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { WeightTable } from '#components/tensor/weight-table.tsx';
import { splitSentence } from '#graders/network/split-sentence.ts';
import type { Locale } from '#graders/text.ts';
import { SentenceRunner, type SentenceProblem, type SentenceSources } from './sentence-runner.ts';
import { useSettled } from './use-settled.ts';
import { useWordVectors, type WordVectors } from './use-word-vectors.ts';

interface SentenceAttentionProps {
  sources: SentenceSources;
  sandboxUrl: string;
}

/** More words than these make a table that nobody reads. */
const mostWords = 16;

/** Typing pauses this long before the sentence runs and is spoken of. */
const pauseMilliseconds = 300;

/** A typed sentence, and how much each of its words attends to each, by the learner's own function. */
export function SentenceAttention({ sources, sandboxUrl }: SentenceAttentionProps) {
  const t = useTranslations('network.sentence');
  const locale = useLocale() as Locale;
  const field = useId();
  const { vectors, isFailed } = useWordVectors(locale);
  const [text, setText] = useState(t('example'));
  const settled = useSettled(text, pauseMilliseconds);
  const [withPositions, setWithPositions] = useState(false);
  const [runner] = useState(() => new SentenceRunner(sources, sandboxUrl));
  const { ran, isRunning, problem } = useSyncExternalStore(runner.subscribe, runner.now, runner.now);
  const words = useMemo(
    () => vectors && splitSentence(settled, { locale, vocabulary: vectors.vocabulary }),
    [settled, locale, vectors],
  );
  useEffect(() => {
    if (vectors === null || words === null) return;
    const used = words.known.slice(0, mostWords);
    if (used.length < 2) return runner.clear();
    const ids = used.map((word) => vectors.words.indexOf(word));
    void runner.run({ words: used, ids, table: vectors.table, withPositions });
  }, [runner, vectors, words, withPositions]);
  return (
    <div className="flex flex-col gap-4" aria-busy={isRunning} data-sentence>
      <div className="flex max-w-xl flex-col gap-1">
        <label htmlFor={field} className="text-sm font-medium">
          {t('field')}
        </label>
        <input
          id={field}
          className="h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-base"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
        <div role="status" className="flex flex-col gap-1 text-sm text-muted">
          {isFailed && <p className="text-bad">{t('failed.data')}</p>}
          {words !== null && words.unknown.length > 0 && (
            <p>{t('unknown', { words: words.unknown.join(locale === 'zh' ? '、' : ', ') })}</p>
          )}
          {words !== null && words.known.length < 2 && <p>{t('few')}</p>}
          {words !== null && words.known.length > mostWords && <p>{t('many', { most: mostWords })}</p>}
          {isRunning && <p className="delayed">{t('running')}</p>}
        </div>
      </div>
      {sources.positions !== null && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={withPositions}
            onChange={(event) => setWithPositions(event.target.checked)}
          />
          {t('positions')}
        </label>
      )}
      {problem && <Problem problem={problem} />}
      {ran && <WeightTable label={t('weights')} words={ran.words} weights={ran.weights.data} />}
      {vectors && <KnownWords vectors={vectors} />}
    </div>
  );
}

function KnownWords({ vectors: { words } }: { vectors: WordVectors }) {
  const t = useTranslations('network.sentence');
  return (
    <details className="max-w-[42rem] text-sm">
      <summary className="w-fit py-1 text-muted">{t('known', { count: words.length })}</summary>
      <p className="py-1">{words.join(' · ')}</p>
      <p className="text-muted">{t('provenance')}</p>
    </details>
  );
}

function Problem({ problem }: { problem: SentenceProblem }) {
  const t = useTranslations('network.sentence');
  const failed = useTranslations('attribution.problem');
  if (problem.code === 'sandbox') return <p role="alert">{t('failed.sandbox')}</p>;
  const { step, failure } = problem.run;
  return (
    <p role="alert">
      <span aria-hidden="true">✕ </span>
      {t(`step.${step}`)}{' '}
      {failure.code === 'threw'
        ? failed('threw', { message: failure.message, line: failure.line ?? 0 })
        : failed(failure.code)}
    </p>
  );
}
