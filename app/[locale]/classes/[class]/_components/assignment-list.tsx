import { getFormatter, getTranslations } from 'next-intl/server';
import { DueDate } from '#components/classes/due-date.tsx';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { AssignmentView, ClassView, PartView } from '#server/classes/select-class.ts';

/** What the class works on: for learners with how they stand, for instructors with the way to change it. */
export async function AssignmentList({ view, locale }: { view: ClassView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'classes' });
  const { id, teaches, assignments, isArchived } = view;
  return (
    <section aria-labelledby="assignments" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="assignments" className="text-lg font-semibold">
          {t('assignments.title')}
        </h2>
        {teaches && !isArchived && (
          <Link className="link" href={`/classes/${id}/assignments/new`}>
            {t('assignments.new')}
          </Link>
        )}
      </div>
      {assignments.length === 0 && <p className="text-muted">{t('assignments.none')}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {assignments.map((assignment) => (
          <AssignmentRow
            key={assignment.id}
            assignment={assignment}
            canChange={teaches && !isArchived}
            locale={locale}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  assignment: AssignmentView;
  canChange: boolean;
  locale: Locale;
}

async function AssignmentRow({ assignment, canChange, locale }: RowProps) {
  const t = await getTranslations({ locale, namespace: 'classes' });
  const format = await getFormatter({ locale });
  const { id, classId, title, parts, points, opensAt, dueAt, timeZone, grade } = assignment;
  const opens = opensAt && format.dateTime(opensAt, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li id={`a-${id}`} className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-medium">{title}</h3>
        <p className="text-sm tabular-nums">
          {grade
            ? `${t(`states.${grade.state}`)} · ${t('scoreOf', { score: grade.score, points })}`
            : t('points', { points })}
        </p>
      </div>
      <p className="text-sm text-muted">
        <DueDate at={dueAt} timeZone={timeZone} locale={locale} />
        {opensAt && opensAt > new Date() && ` · ${t('opensAt', { date: opens! })}`}
        {grade?.isExtended && ` · ${t('extended')}`}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <Link className="link" href={hrefOf(part)}>
              {part.title[locale]}
            </Link>
            {part.kind === 'exercise' && <span className="text-sm text-muted"> {part.tier}</span>}
          </li>
        ))}
      </ul>
      {grade?.reason && <p className="text-sm">{t('overridden', { reason: grade.reason })}</p>}
      {canChange && (
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}/assignments/${id}`}>
            {t('assignments.change')}
          </Link>
        </p>
      )}
    </li>
  );
}

function hrefOf(part: PartView): string {
  return part.kind === 'topic' ? `/topics/${part.id}` : `/exercises/${part.id}?tier=${part.tier}`;
}
