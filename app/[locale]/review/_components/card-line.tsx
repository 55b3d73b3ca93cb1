import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { QueuedCard } from '#graders/review.ts';
import { Link } from '#i18n/navigation.ts';

interface CardLineProps {
  heading: string;
  card: QueuedCard;
  link: { href: string; label: string };
  children?: ReactNode;
}

/** Above a card: which one it is, where it comes from, how long it waited. */
export function CardLine({ heading, card, link, children }: CardLineProps) {
  const t = useTranslations('review');
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-sm text-muted tabular-nums">
      <h2 id="quiz-item" className="font-medium text-ink">
        {heading}
      </h2>
      <Link href={link.href} className="link">
        {link.label}
      </Link>
      {card.daysOverdue > 0 && <span>{t('overdue', { count: card.daysOverdue })}</span>}
      {children}
    </div>
  );
}
