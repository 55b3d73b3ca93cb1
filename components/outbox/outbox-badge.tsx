'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useOutbox } from './outbox-provider.tsx';
import { QueueNotice } from './queue-notice.tsx';

/** How much work the server does not have yet, on every page; pressed, it tells which and why. */
export function OutboxBadge() {
  const t = useTranslations('outbox');
  const { queue, outbox } = useOutbox();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const count = queue.filter(({ problem }) => problem !== null).length;
  return (
    <div role="status" className="contents">
      {count > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="flex h-11 items-center gap-1 px-2 whitespace-nowrap tabular-nums"
        >
          <span aria-hidden="true" className="font-semibold text-bad">
            ↑{count}
          </span>
          <span className="sr-only">{t('waiting', { count })}</span>
        </button>
      )}
      {count > 0 && isOpen && (
        <div
          id={id}
          className="absolute top-14 right-4 left-4 z-20 border border-line-strong bg-surface shadow-lg sm:left-auto sm:w-96"
          onKeyDown={({ key }) => key === 'Escape' && setIsOpen(false)}
        >
          <QueueNotice queue={queue} outbox={outbox} />
        </div>
      )}
    </div>
  );
}
