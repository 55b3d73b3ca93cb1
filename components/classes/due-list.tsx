import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { DueDate } from './due-date.tsx';

interface Due {
  id: string;
  classId: string;
  className: string;
  title: string;
  dueAt: Date | null;
  timeZone: string;
  grade: { state: string } | null;
}

/** What a learner still has to do for their classes, what is due first on top. */
export async function DueList({ due, locale }: { due: readonly Due[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'classes' });
  return (
    <section aria-labelledby="due" className="flex flex-col gap-4 border-y border-line py-6">
      <h2 id="due" className="text-lg font-semibold">
        {t('due')}
      </h2>
      <ul className="flex flex-col gap-3">
        {due.map(({ id, classId, className, title, dueAt, timeZone, grade }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4">
            <Link className="link font-medium" href={`/classes/${classId}#a-${id}`}>
              {title}
            </Link>
            <span className="text-sm text-muted">
              {className} · <DueDate at={dueAt} timeZone={timeZone} locale={locale} />
              {grade?.state === 'missing' && ` · ${t('states.missing')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
