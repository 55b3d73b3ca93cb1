'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { Locale } from '#graders/text.ts';
import type { PartOption } from './find-options.ts';
import { usePartSearch } from './use-part-search.ts';

interface PartSearchProps {
  options: readonly PartOption[];
  onTake: (option: PartOption) => void;
}

/** A combobox over everything that can be assigned. */
export function PartSearch({ options, onTake }: PartSearchProps) {
  const t = useTranslations('classes.form');
  const id = useId();
  const { query, found, active, isOpen, setOpen, find, take, press } = usePartSearch(options, onTake);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {t('search')}
      </label>
      <div className="relative">
        <input
          id={id}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active && `${id}-${active.kind}-${active.id}`}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          value={query}
          spellCheck={false}
          autoComplete="off"
          className="h-10 w-full rounded-md border border-line-strong bg-surface px-3"
          onChange={({ target }) => find(target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        <OptionList id={id} found={found} active={active} onTake={take} />
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t('searchHint')}
      </p>
      <p role="status" className="text-sm empty:hidden">
        {isOpen && found.length === 0 && t('nothingFound')}
      </p>
    </div>
  );
}

interface OptionListProps {
  id: string;
  found: readonly PartOption[];
  active: PartOption | undefined;
  onTake: (option: PartOption) => void;
}

function OptionList({ id, found, active, onTake }: OptionListProps) {
  const t = useTranslations('classes.form');
  const locale = useLocale() as Locale;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t('search')}
      hidden={found.length === 0}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-auto rounded-md border border-line-strong bg-surface py-1 shadow-lg"
    >
      {found.map((option) => (
        <li
          key={`${option.kind} ${option.id}`}
          id={`${id}-${option.kind}-${option.id}`}
          role="option"
          aria-selected={option === active}
          className="flex min-h-8 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-3 py-1 hover:bg-accent-soft aria-selected:bg-accent-soft"
          // The field keeps the focus, or its list would close before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <span>{option.title[locale]}</span>
          <span className="text-sm text-muted">
            {t(kindOf(option))} · <span className="font-mono">{option.id}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function kindOf({ kind, tiers }: PartOption): 'kinds.topic' | 'kinds.capstone' | 'kinds.exercise' {
  if (kind === 'topic') return 'kinds.topic';
  return tiers.includes('training') ? 'kinds.capstone' : 'kinds.exercise';
}
