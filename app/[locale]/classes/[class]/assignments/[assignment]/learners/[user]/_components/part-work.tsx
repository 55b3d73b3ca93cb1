import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { AttemptRow, ModelRow, PartRecord, SubmissionRow } from '#server/classes/record.ts';
import { Outcome } from '../../../../../_components/outcome.tsx';

interface PartWorkProps {
  classId: string;
  part: PartRecord;
  timeZone: string;
  locale: Locale;
}

/** What a learner handed in for one exercise or topic, the newest first. */
export async function PartWork({ classId, part, timeZone, locale }: PartWorkProps) {
  const t = await getTranslations({ locale, namespace: 'gradebook.record' });
  const format = await getFormatter({ locale });
  const { title, submissions, models, attempts } = part;
  const isEmpty = submissions.length + models.length + attempts.length === 0;
  const show = (at: Date): string =>
    format.dateTime(at, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">
        {title[locale]}
        {part.kind === 'exercise' && <span className="font-normal text-muted"> {part.tier}</span>}
      </h3>
      {isEmpty && <p className="text-muted">{t('nothing')}</p>}
      {submissions.length > 0 && (
        <SubmissionTable
          classId={classId}
          title={title[locale]}
          submissions={submissions}
          show={show}
          locale={locale}
        />
      )}
      {models.length > 0 && <ModelTable title={title[locale]} models={models} show={show} locale={locale} />}
      {attempts.length > 0 && (
        <AttemptTable title={title[locale]} attempts={attempts} show={show} locale={locale} />
      )}
    </div>
  );
}

interface TableProps {
  title: string;
  show: (at: Date) => string;
  locale: Locale;
}

async function SubmissionTable({
  classId,
  title,
  submissions,
  show,
  locale,
}: TableProps & { classId: string; submissions: SubmissionRow[] }) {
  const t = await getTranslations({ locale, namespace: 'gradebook.record' });
  return (
    <Table caption={t('submissions', { title })} headings={[t('at'), t('outcome'), t('cases'), t('open')]}>
      {submissions.map(({ id, at, isLate, state, kind, passed, total }) => (
        <tr key={id}>
          <td className="py-2 pr-4 tabular-nums">
            {show(at)}
            {isLate && <span className="text-muted"> · {t('late')}</span>}
          </td>
          <td className="py-2 pr-4">
            <Outcome kind={kind ?? state} locale={locale} />
          </td>
          <td className="py-2 pr-4 tabular-nums">{total === null ? '–' : `${passed}/${total}`}</td>
          <td className="py-2">
            <Link
              className="link"
              href={`/classes/${classId}/submissions/${id}`}
              aria-label={t('openOne', { date: show(at) })}
            >
              {t('open')}
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Models are not opened here: their learner has them, and an instructor reads what the server found. */
async function ModelTable({ title, models, show, locale }: TableProps & { models: ModelRow[] }) {
  const t = await getTranslations({ locale, namespace: 'gradebook.record' });
  const format = await getFormatter({ locale });
  return (
    <Table caption={t('models', { title })} headings={[t('at'), t('outcome'), t('accuracy')]}>
      {models.map(({ at, isLate, state, kind, accuracy }, index) => (
        <tr key={index}>
          <td className="py-2 pr-4 tabular-nums">
            {show(at)}
            {isLate && <span className="text-muted"> · {t('late')}</span>}
          </td>
          <td className="py-2 pr-4">
            <Outcome kind={outcomeOf(kind) ?? state} locale={locale} />
          </td>
          <td className="py-2 tabular-nums">
            {accuracy === null
              ? '–'
              : format.number(accuracy, { style: 'percent', maximumFractionDigits: 1 })}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What a verdict on a model is called among those on programs. */
function outcomeOf(kind: string | null): string | null {
  const names: Record<string, string> = {
    failed: 'mismatch',
    unplayable: 'rejected',
    otherModel: 'rejected',
    stopped: 'timedOut',
  };
  return kind === null ? null : (names[kind] ?? kind);
}

async function AttemptTable({ title, attempts, show, locale }: TableProps & { attempts: AttemptRow[] }) {
  const t = await getTranslations({ locale, namespace: 'gradebook.record' });
  const format = await getFormatter({ locale });
  return (
    <Table caption={t('attempts', { title })} headings={[t('at'), t('question'), t('score')]}>
      {attempts.map(({ item, at, isLate, score }, index) => (
        <tr key={index}>
          <td className="py-2 pr-4 tabular-nums">
            {show(at)}
            {isLate && <span className="text-muted"> · {t('late')}</span>}
          </td>
          <td className="py-2 pr-4 font-mono text-sm">{item}</td>
          <td className="py-2 tabular-nums">{format.number(score, { style: 'percent' })}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table({
  caption,
  headings,
  children,
}: {
  caption: string;
  headings: string[];
  children: ReactNode;
}) {
  return (
    <div className="max-h-96 overflow-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line-strong text-sm text-muted">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="py-2 pr-4 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </div>
  );
}
