'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from './send-json.ts';

interface ProblemTextProps {
  problem: Problem | null;
  onRetry: () => void;
  onRenew: () => void;
}

const repeatable = ['offline', 'internal', 'tooManyRequests', 'sessionEnded'] as const;
const renewable = ['itemChanged', 'attemptNotFound'] as const;
const final = [
  'answerKept',
  'crossOrigin',
  'itemNotFound',
  'answerIncomplete',
  'answerMalformed',
  'reviewNotFound',
  'reviewSettled',
  'cardNotFound',
  'numberEmpty',
  'numberComma',
  'numberUnit',
  'numberExpression',
  'numberTooLarge',
  'numberUnreadable',
] as const;
const told = [...repeatable, ...renewable, ...final];

function isOneOf<Code extends string>(codes: readonly Code[], code: string): code is Code {
  return (codes as readonly string[]).includes(code);
}

/** What happened and what to do; read out when it appears. */
export function ProblemText({ problem, onRetry, onRenew }: ProblemTextProps) {
  const t = useTranslations('quiz');
  if (problem === null) return <div role="alert" />;
  const key = isOneOf(told, problem.code) ? problem.code : 'internal';
  const action = isOneOf(repeatable, key) ? onRetry : isOneOf(renewable, key) ? onRenew : null;
  return (
    <div
      role="alert"
      id="quiz-problem"
      className="flex flex-wrap items-baseline gap-x-4 gap-y-2 border-l-2 border-bad pl-3"
    >
      <span>{t(`problems.${key}`, { seconds: problem.retryAfter ?? 60 })}</span>
      {action && (
        <button type="button" onClick={action} className="link h-8">
          {action === onRetry ? t('retry') : t('newVariant')}
        </button>
      )}
    </div>
  );
}
