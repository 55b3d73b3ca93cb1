import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { LastWork } from '#server/path/last-work.ts';
import type { PathStep } from '#server/path/progress.ts';

interface GoOnProps {
  last: LastWork;
  next: PathStep | null;
  /** Cards that today's review still holds. */
  due: number;
  /** How many functions of the learner's own network are written; null for none. */
  network: { filled: number; total: number } | null;
  locale: Locale;
}

/** For who has worked here before: where they left, and what comes next on the path. */
export async function GoOn({ last, next, due, network, locale }: GoOnProps) {
  const t = await getTranslations({ locale, namespace: 'home' });
  const format = await getFormatter({ locale });
  const isDone = last.kind === 'exercise' && last.isPassed;
  return (
    <section aria-labelledby="go-on" className="flex flex-col gap-4">
      <h2 id="go-on" className="text-lg font-semibold">
        {t('goOn')}
      </h2>
      <dl className="grid gap-x-6 max-sm:[&_dd]:mb-4 max-sm:[&_dd:last-child]:mb-0 sm:grid-cols-[auto_1fr] sm:gap-y-4">
        <dt className="text-muted">{t('last')}</dt>
        <dd className="flex flex-wrap items-baseline gap-x-3">
          <Link className="link font-medium" href={hrefOf(last)}>
            {last.title[locale]}
          </Link>
          <span className="text-sm text-muted">
            {[
              ...(last.kind === 'exercise' ? [t('tier', { tier: last.tier })] : [t('topic')]),
              ...(isDone ? [t('passed')] : []),
              format.relativeTime(last.at, new Date()),
            ].join(' · ')}
          </span>
        </dd>
        {next && (
          <>
            <dt className="text-muted">{t('nextOnPath')}</dt>
            <dd>
              <Link
                className="link font-medium"
                href={next.kind === 'topic' ? `/topics/${next.id}` : `/exercises/${next.id}`}
              >
                {next.title[locale]}
              </Link>
            </dd>
          </>
        )}
        {network && (
          <>
            <dt className="text-muted">{t('network')}</dt>
            <dd>
              <Link className="link font-medium" href="/network">
                {t('networkFilled', network)}
              </Link>
            </dd>
          </>
        )}
        {due > 0 && (
          <>
            <dt className="text-muted">{t('review')}</dt>
            <dd>
              <Link className="link font-medium" href="/review">
                {t('dueCards', { count: due })}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function hrefOf(last: LastWork): string {
  return last.kind === 'topic' ? `/topics/${last.id}` : `/exercises/${last.id}?tier=${last.tier}`;
}
