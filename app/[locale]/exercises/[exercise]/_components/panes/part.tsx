import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export const partNames = ['statement', 'editor', 'results'] as const;
export type PartName = (typeof partNames)[number];

interface PartProps {
  name: PartName;
  /** Which part is shown where they lie on one another. */
  shown: PartName;
  isStacked: boolean;
  /** Folded away where they stand beside each other. */
  isHidden?: boolean;
  children: ReactNode;
}

/** One of the three panes; a tab panel where they lie on one another. */
export function Part({ name, shown, isStacked, isHidden = false, children }: PartProps) {
  const t = useTranslations('exercise');
  const tab = isStacked ? ({ role: 'tabpanel', 'aria-labelledby': `tab-${name}` } as const) : null;
  const atOnce = isHidden ? 'lg:hidden' : 'lg:flex';
  return (
    <section
      id={`part-${name}`}
      aria-label={tab ? undefined : t(name)}
      {...tab}
      className={`relative min-h-0 min-w-0 flex-col overflow-auto ${atOnce} ${shown === name ? 'flex' : 'hidden'}`}
    >
      {children}
    </section>
  );
}
