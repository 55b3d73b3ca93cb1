'use client';

import { useTranslations } from 'next-intl';

export function PrintButton() {
  const t = useTranslations('certificate');
  return (
    <button type="button" className="button-primary" onClick={() => print()}>
      {t('print')}
    </button>
  );
}
