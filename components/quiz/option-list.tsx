'use client';

import { useTranslations } from 'next-intl';
import type { Solution } from '#graders/quiz.ts';
import type { Draft } from './draft.ts';
import { Html } from './html.tsx';
import { KeyCap } from './key-cap.tsx';

type OptionDraft = Extract<Draft, { kind: 'option' | 'options' }>;

interface OptionListProps {
  options: string[];
  draft: OptionDraft;
  onChange: (draft: Draft) => void;
  /** Once it is marked. */
  solution: Solution | null;
}

export function OptionList({ options, draft, onChange, solution }: OptionListProps) {
  const t = useTranslations('quiz');
  const picked = draft.kind === 'option' ? [draft.option] : draft.options;
  const right = solution?.kind === 'options' ? solution.options : null;
  return (
    <ol className="flex flex-col border-t border-line">
      {options.map((html, at) => (
        <li key={at} className="border-b border-line">
          <label className="flex cursor-pointer items-baseline gap-3 py-3 has-checked:bg-accent-soft has-disabled:cursor-default sm:px-2">
            <input
              type={draft.kind === 'option' ? 'radio' : 'checkbox'}
              name="option"
              checked={picked.includes(at)}
              disabled={right !== null}
              onChange={() => onChange(toggleOption(draft, at))}
              className="size-4 shrink-0 translate-y-0.5 accent-accent"
            />
            <KeyCap number={at + 1} />
            <span className="min-w-0 grow">
              <Html html={html} />
              {right !== null && (
                <Verdict isRight={right.includes(at)} isPicked={picked.includes(at)} t={t} />
              )}
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}

/** Picks the one option, or adds it to or takes it from the picks. */
export function toggleOption(draft: OptionDraft, at: number): OptionDraft {
  if (draft.kind === 'option') return { kind: 'option', option: at };
  const rest = draft.options.filter((option) => option !== at);
  return {
    kind: 'options',
    options: rest.length < draft.options.length ? rest : [...rest, at].sort((a, b) => a - b),
  };
}

interface VerdictProps {
  isRight: boolean;
  isPicked: boolean;
  t: ReturnType<typeof useTranslations<'quiz'>>;
}

function Verdict({ isRight, isPicked, t }: VerdictProps) {
  if (!isRight && !isPicked) return null;
  const words = [isRight && t('rightPick'), isPicked && t('yourPick')].filter(Boolean).join(' · ');
  return (
    <span className={`ml-2 text-sm whitespace-nowrap ${isRight ? 'text-good' : 'text-bad'}`}>
      {isRight ? '✓' : '✕'} {words}
    </span>
  );
}
