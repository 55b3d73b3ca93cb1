import { useTranslations } from 'next-intl';

export default function Loading() {
  const t = useTranslations('shell');
  return (
    <main id="main" aria-busy="true" className="mx-auto w-full max-w-5xl px-4 py-12">
      <p role="status" className="delayed text-muted">
        {t('loading')}
      </p>
    </main>
  );
}
