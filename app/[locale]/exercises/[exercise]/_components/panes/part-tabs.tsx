import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { partNames, type PartName } from './part.tsx';

interface PartTabsProps {
  shown: PartName;
  onShow: (part: PartName) => void;
  /** What grading says of the text as it stands, for whoever looks at another part. */
  counts: { passed: number; total: number } | null;
}

/** The three parts of the page as tabs, where they do not fit beside each other. Arrow keys move between them. */
export function PartTabs({ shown, onShow, counts }: PartTabsProps) {
  const t = useTranslations('exercise');
  const move = (event: KeyboardEvent): void => {
    const at = partAfter(event.key, shown);
    if (at === null) return;
    event.preventDefault();
    onShow(at);
    document.getElementById(`tab-${at}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={t('tabs')}
      className="flex border-b border-line lg:hidden"
      onKeyDown={move}
    >
      {partNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          tabIndex={shown === name ? 0 : -1}
          aria-selected={shown === name}
          aria-controls={`part-${name}`}
          className="min-h-11 flex-auto border-b-2 border-transparent text-sm text-muted -outline-offset-2 aria-selected:border-accent aria-selected:text-ink"
          onClick={() => onShow(name)}
        >
          {t(name)}
          {name === 'results' && counts && (
            <span
              className={`ml-2 tabular-nums ${counts.passed === counts.total ? 'text-good' : 'text-bad'}`}
            >
              <span aria-hidden="true">{counts.passed === counts.total ? '✓' : '✕'} </span>
              {t('passedOf', counts)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function partAfter(key: string, shown: PartName): PartName | null {
  const at = partNames.indexOf(shown);
  const last = partNames.length - 1;
  const to = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : partNames[to]!;
}
