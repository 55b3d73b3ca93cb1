import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectRecord } from '#server/classes/record.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { orNotFound } from '#server/http/or-not-found.ts';
import { OverrideForm } from './_components/override-form.tsx';
import { OverrideHistory } from './_components/override-history.tsx';
import { PartWork } from './_components/part-work.tsx';

type Props = PageProps<'/[locale]/classes/[class]/assignments/[assignment]/learners/[user]'>;

export const metadata: Metadata = { robots: { index: false } };

/** What stands behind one cell of the gradebook; for instructors of the class. */
export default async function RecordPage({ params }: Props) {
  const { locale, class: classId, assignment, user: userId } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/classes/${classId}`);
  const record = await orNotFound(selectRecord(learner.id, { classId, id: assignment, userId }));
  const { title, points, timeZone, grade, overrides, parts } = record;
  const t = await getTranslations({ locale, namespace: 'gradebook' });
  const classes = await getTranslations({ locale, namespace: 'classes' });
  const format = await getFormatter({ locale });
  const due =
    grade.dueAt && format.dateTime(grade.dueAt, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const messages = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-10 px-4 py-12">
      <title>{`${record.learner.name} · ${title}`}</title>
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}/gradebook`}>
            {t('title')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold wrap-anywhere">
          <bdi>{record.learner.name}</bdi> · {title}
        </h1>
        <p className="text-lg tabular-nums">
          {classes('scoreOf', { score: grade.score, points })} · {classes(`states.${grade.state}`)}
        </p>
        <p className="text-sm text-muted">
          {due ? t('record.dueAt', { date: due }) : t('record.noDate')}
          {grade.isExtended && ` · ${t('record.extended')}`}
          {grade.derived !== null && ` · ${t('record.derived', { score: grade.derived })}`}
        </p>
      </header>
      <section className="flex flex-col gap-6">
        <h2 className="text-lg font-semibold">{t('record.work')}</h2>
        {parts.map((part) => (
          <PartWork
            key={JSON.stringify([part.kind, part.id, part.kind === 'exercise' && part.tier])}
            classId={classId}
            part={part}
            timeZone={timeZone}
            locale={locale}
          />
        ))}
      </section>
      <NextIntlClientProvider messages={{ account: messages.account!, gradebook: messages.gradebook! }}>
        <OverrideForm
          path={`/api/v1/classes/${classId}/assignments/${assignment}/grades/${userId}`}
          score={grade.derived === null ? null : grade.score}
          points={points}
        />
      </NextIntlClientProvider>
      {overrides.length > 0 && <OverrideHistory overrides={overrides} timeZone={timeZone} locale={locale} />}
    </main>
  );
}
