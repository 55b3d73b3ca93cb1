import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../dialog.tsx';
import { findChoices, type Choice } from './choices.ts';

interface PaletteProps {
  choices: readonly Choice[];
  /** Exercises and topics are not here yet, or cannot be had. */
  places: 'loading' | 'ready' | 'failed';
  onRetry: () => void;
  onClose: () => void;
}

/** A combobox over everything that can be done and opened: type to find, arrows to move, Enter to do it. */
export function Palette({ choices, places, onRetry, onClose }: PaletteProps) {
  const t = useTranslations('workspace');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const found = findChoices(choices, query);
  const active = found[Math.min(at, found.length - 1)];
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    onClose();
    // After the dialog has closed and given the focus back.
    setTimeout(choice.run);
  };
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const next = indexAfter(event.key, at, found.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter') take(active);
    else return;
    event.preventDefault();
  }
  function find(text: string): void {
    setQuery(text);
    setAt(0);
  }
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <div className="flex min-h-0 flex-col">
        <QueryField id={id} query={query} active={active} onQuery={find} onKeyDown={press} />
        <ChoiceList
          id={id}
          found={found}
          active={active}
          onTake={take}
          onPoint={(choice) => setAt(found.indexOf(choice))}
        />
        <p role="status" className="px-4 py-2 text-xs text-muted empty:hidden">
          {found.length === 0 && places !== 'loading' && t('palette.nothing')}
          {places === 'loading' && t('palette.loading')}
        </p>
        {places === 'failed' && (
          <p role="alert" className="flex flex-wrap items-center gap-3 px-4 py-2 text-sm">
            {t('palette.failed')}
            <button type="button" className="link" onClick={onRetry}>
              {t('history.again')}
            </button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface QueryFieldProps {
  id: string;
  query: string;
  active: Choice | undefined;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function QueryField({ id, query, active, onQuery, onKeyDown }: QueryFieldProps) {
  const label = useTranslations('workspace')('palette.label');
  return (
    <input
      data-autofocus
      role="combobox"
      aria-expanded="true"
      aria-controls={`${id}-list`}
      aria-activedescendant={active && `${id}-${active.id}`}
      aria-autocomplete="list"
      aria-label={label}
      placeholder={label}
      value={query}
      spellCheck={false}
      autoComplete="off"
      className="border-b border-line bg-surface px-4 py-2.5 -outline-offset-2"
      onKeyDown={onKeyDown}
      onChange={(event) => onQuery(event.target.value)}
    />
  );
}

interface ChoiceListProps {
  id: string;
  found: readonly Choice[];
  active: Choice | undefined;
  onTake: (choice: Choice) => void;
  onPoint: (choice: Choice) => void;
}

function ChoiceList({ id, found, active, onTake, onPoint }: ChoiceListProps) {
  const t = useTranslations('workspace');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('palette.title')}
      className="max-h-[60dvh] overflow-auto py-2 empty:hidden"
    >
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="py-1">
          <div id={`${id}-${group}`} className="px-4 py-1 text-xs text-muted">
            {t(`palette.groups.${group}`)}
          </div>
          {found
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <div
                key={choice.id}
                id={`${id}-${choice.id}`}
                role="option"
                aria-selected={choice === active}
                className="flex min-h-8 cursor-pointer items-center justify-between gap-4 px-4 py-1 text-sm aria-selected:bg-accent-soft"
                onMouseMove={() => choice !== active && onPoint(choice)}
                onClick={() => onTake(choice)}
              >
                {choice.label}
                {choice.keys && <kbd className="shrink-0 text-xs text-muted">{choice.keys}</kbd>}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}

function indexAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const next = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at + count - 1) % count,
    PageDown: Math.min(count - 1, at + 8),
    PageUp: Math.max(0, at - 8),
  }[key];
  return next ?? null;
}
