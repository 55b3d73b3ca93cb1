'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { valueText, type Drawing } from './drawing.ts';

const MOST = 64;

interface ValuesTextProps {
  drawing: Drawing;
  rows: () => (number | null)[][];
}

/** The same plane as text, made when it is opened: to read, to hear, to copy. */
export function ValuesText({ drawing, rows }: ValuesTextProps) {
  const t = useTranslations('tensor');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="max-w-full text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-muted">{t('values')}</summary>
      {isOpen && <ValuesTable drawing={drawing} rows={rows()} />}
    </details>
  );
}

function ValuesTable({ drawing, rows }: { drawing: Drawing; rows: (number | null)[][] }) {
  const t = useTranslations('tensor');
  const isCut = rows.length > MOST || (rows[0]?.length ?? 0) > MOST;
  const lines = rows
    .slice(0, MOST)
    .map((row) =>
      row.slice(0, MOST).flatMap((position) => (position === null ? [] : [valueText(position, drawing)])),
    );
  return (
    <>
      {isCut && <p>{t('cut', { most: MOST })}</p>}
      <pre tabIndex={0} aria-label={t('values')} className="max-h-48 overflow-auto">
        {lines.map((line) => line.join('\t')).join('\n')}
      </pre>
    </>
  );
}
