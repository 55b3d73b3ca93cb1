'use client';

import { useLocale } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import type { Locale } from '#graders/text.ts';
import { findOptions, type PartOption } from './find-options.ts';

/** The search's keys: type to find, arrows to move, Enter to take, Escape to close the list and then to empty the field. */
export function usePartSearch(options: readonly PartOption[], onTake: (option: PartOption) => void) {
  const locale = useLocale() as Locale;
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = isOpen ? findOptions(options, query, locale) : [];
  const last = found.length - 1;
  const active = found[Math.min(at, last)];
  const find = (text: string): void => {
    setQuery(text);
    setAt(0);
    setOpen(true);
  };
  const take = (option: PartOption | undefined): void => {
    if (option === undefined) return;
    onTake(option);
    setQuery('');
    setOpen(false);
  };
  const move = (step: number): void => {
    if (!isOpen) find(query);
    else if (found.length > 0) setAt((Math.min(at, last) + step + found.length) % found.length);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') take(active);
    else if (event.key === 'Escape' && (isOpen || query !== '')) {
      if (!isOpen) setQuery('');
      setOpen(false);
    } else return;
    // Enter never sends the form from here.
    event.preventDefault();
  };
  return { query, found, active, isOpen, setOpen, find, take, press };
}
