import { useTranslations } from 'next-intl';

/** How many cards wait today, beside the way to them. */
export function DueCount({ due }: { due: number }) {
  const t = useTranslations('shell');
  return (
    <span className="ml-1 inline-block rounded-full bg-accent-soft px-1.5 text-xs text-ink tabular-nums">
      <span aria-hidden="true">{due}</span>
      <span className="sr-only">{t('due', { count: due })}</span>
    </span>
  );
}
