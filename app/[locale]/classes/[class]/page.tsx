import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectClassBoard } from '#server/classes/board.ts';
import { selectClass } from '#server/classes/select-class.ts';
import { environment } from '#server/environment.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { HttpError } from '#server/http/http-error.ts';
import { AssignmentList } from './_components/assignment-list.tsx';
import { ClassBoard } from './_components/class-board.tsx';
import { ClassSettings } from './_components/class-settings.tsx';
import { LeaveButton } from './_components/leave-button.tsx';
import { MemberTable } from './_components/member-table.tsx';

type Props = PageProps<'/[locale]/classes/[class]'>;

export const metadata: Metadata = { robots: { index: false } };

/** For its members; to everybody else this page does not exist. */
export default async function ClassPage({ params }: Props) {
  const { locale, class: id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/classes/${id}`);
  const t = await getTranslations({ locale, namespace: 'classes' });
  const view = await selectClass(learner.id, id).catch((error: unknown) => {
    if (error instanceof HttpError && error.status === 404) notFound();
    throw error;
  });
  const board = view.showsBoard ? await selectClassBoard(id) : null;
  const { account, classes } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-10 px-4 py-12">
      <title>{view.name}</title>
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href="/classes">
            {t('title')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{view.name}</h1>
        {view.isArchived && <p className="text-muted">{t('archivedLead')}</p>}
        {view.teaches && (
          <p className="flex flex-wrap gap-x-5">
            <Link className="link" href={`/classes/${id}/gradebook`}>
              {t('gradebookLink')}
            </Link>
            <Link className="link" href={`/classes/${id}/statistics`}>
              {t('statisticsLink')}
            </Link>
          </p>
        )}
      </header>
      <AssignmentList view={view} locale={locale} />
      {board && <ClassBoard entries={board} ownId={learner.id} locale={locale} />}
      <NextIntlClientProvider messages={{ account: account!, classes: classes! }}>
        {view.teaches ? (
          <>
            <MemberTable classId={id} members={view.members} ownId={learner.id} />
            <ClassSettings
              id={id}
              name={view.name}
              code={view.code}
              isArchived={view.isArchived}
              showsBoard={view.showsBoard}
              origin={`${environment().publicUrl}/${locale}`}
            />
          </>
        ) : (
          <LeaveButton classId={id} userId={learner.id} />
        )}
      </NextIntlClientProvider>
    </main>
  );
}
