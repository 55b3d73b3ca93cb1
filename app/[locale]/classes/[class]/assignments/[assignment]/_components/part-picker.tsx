'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '#components/classes/choice.tsx';
import type { ListedTier } from '#graders/exercise.ts';
import type { Locale } from '#graders/text.ts';
import { freeTiers, partOf, type PartDraft, type PartOption } from './find-options.ts';
import { PartSearch } from './part-search.tsx';

interface PartPickerProps {
  parts: PartDraft[];
  options: readonly PartOption[];
  onChange: (parts: PartDraft[]) => void;
}

/** What the assignment asks for: exercises and topics are searched, and stand in a list with their tier. */
export function PartPicker({ parts, options, onChange }: PartPickerProps) {
  const t = useTranslations('classes.form');
  const locale = useLocale() as Locale;
  const [said, setSaid] = useState('');
  // What was taken by its id alone stays known, with the tiers that it may have.
  const [others, setOthers] = useState<PartOption[]>([]);
  const known = [...options, ...others];
  const take = (option: PartOption) => {
    const part = partOf(option, parts);
    if (!known.includes(option)) setOthers((before) => [...before, option]);
    if (part !== null) onChange([...parts, part]);
    setSaid(t(part === null ? 'already' : 'added', { title: option.title[locale] }));
  };
  const remove = (at: number, title: string) => {
    onChange(parts.filter((_, other) => other !== at));
    setSaid(t('removed', { title }));
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t('parts')}</legend>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {parts.map((part, at) => (
          <PartRow
            key={JSON.stringify(part)}
            part={part}
            parts={parts}
            option={known.find(({ kind, id }) => kind === part.kind && id === part.id)}
            onTier={(tier) => onChange(parts.with(at, { kind: 'exercise', id: part.id, tier }))}
            onRemove={(title) => remove(at, title)}
          />
        ))}
      </ul>
      <PartSearch options={options} onTake={take} />
      <p role="status" className="text-sm text-muted empty:hidden">
        {said}
      </p>
    </fieldset>
  );
}

interface PartRowProps {
  part: PartDraft;
  parts: readonly PartDraft[];
  option: PartOption | undefined;
  onTier: (tier: ListedTier) => void;
  onRemove: (title: string) => void;
}

function PartRow({ part, parts, option, onTier, onRemove }: PartRowProps) {
  const t = useTranslations('classes.form');
  const locale = useLocale() as Locale;
  const title = option?.title[locale] ?? part.id;
  const others = parts.filter((one) => one !== part);
  const tiers = part.kind === 'exercise' && option ? freeTiers(option, others) : [];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <span className="min-w-0 wrap-anywhere">
        {title}{' '}
        <span className="text-sm text-muted">
          {part.kind === 'topic' ? t('kinds.topic') : tiers.length < 2 && part.tier}
        </span>
      </span>
      <span className="flex items-center gap-3">
        {part.kind === 'exercise' && tiers.length > 1 && (
          <Choice
            isLabelHidden
            label={t('tierOf', { title })}
            value={part.tier}
            options={tiers.map((tier) => ({ value: tier, label: tier }))}
            onChange={onTier}
          />
        )}
        <button
          type="button"
          className="button-quiet"
          aria-label={t('removePart', { title })}
          onClick={() => onRemove(title)}
        >
          {t('remove')}
        </button>
      </span>
    </li>
  );
}
