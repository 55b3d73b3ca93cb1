import { useMemo } from 'react';
import { diffLines, type DiffLine } from './line-diff.ts';

interface PlainDiffProps {
  before: string;
  after: string;
  ariaLabel: string;
  /** Read out before a line that only one of the texts has. */
  labels: { removed: string; added: string };
}

const marks = { same: ' ', removed: '−', added: '+' } as const;
const looks = {
  same: '',
  removed: 'bg-[color-mix(in_srgb,var(--bad)_12%,transparent)]',
  added: 'bg-[color-mix(in_srgb,var(--good)_12%,transparent)]',
} as const;

/** The difference of two texts as text: while Monaco loads, and wherever it does not belong or cannot load. */
export function PlainDiff({ before, after, ariaLabel, labels }: PlainDiffProps) {
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  const spoken = ({ kind }: DiffLine): string => (kind === 'same' ? '' : `${labels[kind]} `);
  return (
    <div
      role="region"
      aria-label={ariaLabel}
      tabIndex={0}
      className="absolute inset-0 overflow-auto bg-surface py-2 font-mono text-xs -outline-offset-2"
      translate="no"
    >
      {lines.map((line, at) => (
        <div key={at} className={`flex w-max min-w-full gap-2 px-3 whitespace-pre ${looks[line.kind]}`}>
          <span aria-hidden="true">{marks[line.kind]}</span>
          <span>
            <span className="sr-only">{spoken(line)}</span>
            {line.text || '\u200b'}
          </span>
        </div>
      ))}
    </div>
  );
}
