'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ProblemText } from '#components/account/problem-text.tsx';
import type { Problem } from '#components/account/send.ts';
import type { ReplayView } from '#graders/class.ts';
import { ReplayReport } from './replay-report.tsx';

const pollMs = 1000;

/** Has the submission graded once more, and says what came of it. */
export function ReplayPanel({ path }: { path: string }) {
  const t = useTranslations('gradebook.submission');
  const [view, setView] = useState<ReplayView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const { signal } = (running.current = new AbortController());
    setProblem(null);
    setView({ id: '', state: 'waiting', outcome: null });
    try {
      const { id } = await ask<{ id: string }>(path, { method: 'POST', signal });
      for (;;) {
        const found = await ask<ReplayView>(`${path}/${id}`, { signal });
        setView(found);
        if (found.state !== 'waiting') return;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    } catch (error) {
      if (signal.aborted) return;
      setView(null);
      setProblem(error instanceof Refused ? error.problem : { code: 'offline', fields: [] });
    }
  };

  const isRunning = view?.state === 'waiting';
  return (
    <section aria-labelledby="replay" className="flex flex-col items-start gap-3">
      <h2 id="replay" className="text-lg font-semibold">
        {t('replay')}
      </h2>
      <p className="text-muted">{t('replayLead')}</p>
      <button type="button" className="button-quiet" disabled={isRunning} onClick={() => void start()}>
        {t('replay')}
      </button>
      <ProblemText problem={problem} />
      <div role="status">
        {isRunning && t('replaying')}
        {view?.state === 'failed' && t('failed')}
        {view?.outcome && <ReplayReport outcome={view.outcome} />}
      </div>
    </section>
  );
}

class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init);
  if (response.ok) return (await response.json()) as Answer;
  const { error } = (await response.json().catch(() => ({}))) as { error?: { code?: string } };
  throw new Refused({ code: error?.code ?? 'internal', fields: [] });
}
