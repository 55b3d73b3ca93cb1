'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** Copies the link; where the browser does not allow that, shows it to be copied by hand. */
export function CopyLink({ link }: { link: string }) {
  const t = useTranslations('admin.invitations');
  const [state, setState] = useState<'ready' | 'copied' | 'byHand'>('ready');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      setState('byHand');
    }
  };
  if (state === 'byHand') {
    return (
      <input
        readOnly
        value={link}
        aria-label={t('link')}
        onFocus={(event) => event.target.select()}
        className="h-10 w-64 max-w-full rounded-md border border-line-strong bg-surface px-3"
      />
    );
  }
  return (
    <button type="button" onClick={() => void copy()} className="button-quiet">
      <span aria-live="polite">{state === 'copied' ? t('copied') : t('copy')}</span>
    </button>
  );
}
