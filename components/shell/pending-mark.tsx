'use client';

import { useTranslations } from 'next-intl';
import { useLinkStatus } from 'next/link';

/** Inside a link: says that its page is on the way, when that takes a while. */
export function PendingMark() {
  const t = useTranslations('shell');
  const { pending } = useLinkStatus();
  return (
    <span role="status" className="absolute inset-x-3 bottom-1">
      {pending && (
        <span className="delayed block h-0.5 bg-accent">
          <span className="sr-only">{t('loading')}</span>
        </span>
      )}
    </span>
  );
}
