'use client';

import { useTranslations } from 'next-intl';
import { Html } from './html.tsx';

interface SlotButtonProps {
  label: string;
  html: string | null;
  isActive: boolean;
  /** Once it is marked: whether the right card lies here. */
  isRight: boolean | null;
  onChoose: () => void;
}

/** A place for a card. Choosing an empty one makes it the next to be filled; choosing a filled one empties it. */
export function SlotButton({ label, html, isActive, isRight, onChoose }: SlotButtonProps) {
  const t = useTranslations('quiz');
  const verdict =
    isRight === null ? 'border-line-strong' : isRight ? 'border-good text-good' : 'border-bad text-bad';
  return (
    <button
      type="button"
      onClick={onChoose}
      disabled={isRight !== null}
      aria-current={isActive ? 'true' : undefined}
      className={`inline-flex min-h-9 min-w-16 items-center justify-center gap-1 rounded border border-dashed px-2 py-1 align-middle aria-[current]:border-solid aria-[current]:border-accent aria-[current]:bg-accent-soft disabled:border-solid ${verdict}`}
    >
      <span className="sr-only">{label}: </span>
      {html === null ? <span className="sr-only">{t('empty')}</span> : <Html html={html} />}
      {isRight !== null && <span aria-hidden="true">{isRight ? '✓' : '✕'}</span>}
    </button>
  );
}
