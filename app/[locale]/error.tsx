'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '#components/shell/notice.tsx';

/** Shown instead of a page that failed; what the learner typed elsewhere is untouched. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations('error.failed');
  return (
    <Notice
      title={t('title')}
      text={t('text')}
      detail={error.digest && t('reference', { digest: error.digest })}
    >
      <button type="button" onClick={reset} className="link">
        {t('again')}
      </button>
    </Notice>
  );
}
