import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const names = ['statement', 'editor', 'results'] as const;
export type PartName = (typeof names)[number];

/** The three parts of the page as tabs, where they do not fit beside each other. */
export function PartTabs({ shown, onShow }: { shown: PartName; onShow: (part: PartName) => void }) {
  const t = useTranslations('exercise');
  return (
    <div role="tablist" aria-label={t('tabs')} className="flex border-b border-line lg:hidden">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={shown === name}
          aria-controls={`part-${name}`}
          className="min-h-11 flex-1 border-b-2 border-transparent text-sm text-muted aria-selected:border-accent aria-selected:text-ink"
          onClick={() => onShow(name)}
        >
          {t(name)}
        </button>
      ))}
    </div>
  );
}

interface PartProps {
  name: PartName;
  shown: PartName;
  children: ReactNode;
}

export function Part({ name, shown, children }: PartProps) {
  const t = useTranslations('exercise');
  return (
    <section
      id={`part-${name}`}
      aria-label={t(name)}
      className={`min-h-0 min-w-0 flex-col overflow-auto lg:flex ${shown === name ? 'flex' : 'hidden'}`}
    >
      {children}
    </section>
  );
}
