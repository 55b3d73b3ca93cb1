import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { PathStep } from '#server/path/progress.ts';

/** What the path recommends next, or that nothing is left. */
export async function NextStep({ step, locale }: { step: PathStep | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'path' });
  if (step === null) return <p>{t('allDone')}</p>;
  const { kind, id, title } = step;
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{t('next')}</span>
      <Link className="link" href={kind === 'topic' ? `/topics/${id}` : `/exercises/${id}`}>
        {title[locale]}
      </Link>
      <span className="text-muted">{t(kind)}</span>
    </p>
  );
}
