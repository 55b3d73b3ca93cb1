import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectPartOptions } from '#server/classes/part-options.ts';
import { selectClass, type AssignmentView } from '#server/classes/select-class.ts';
import { localOf } from '#server/classes/zoned-time.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { HttpError } from '#server/http/http-error.ts';
import { AssignmentForm, type AssignmentDraft } from './_components/assignment-form.tsx';
import { ExtensionForm } from './_components/extension-form.tsx';

type Props = PageProps<'/[locale]/classes/[class]/assignments/[assignment]'>;

export const metadata: Metadata = { robots: { index: false } };

/** Makes an assignment (`new`) or changes one; for instructors of the class. */
export default async function AssignmentPage({ params }: Props) {
  const { locale, class: classId, assignment: id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/classes/${classId}`);
  const view = await selectClass(learner.id, classId).catch((error: unknown) => {
    if (error instanceof HttpError && error.status === 404) notFound();
    throw error;
  });
  const stored = view.assignments.find((one) => one.id === id);
  if (!view.teaches || (id !== 'new' && !stored)) notFound();
  const t = await getTranslations({ locale, namespace: 'classes' });
  const options = await selectPartOptions(learner.id, stored?.parts ?? []);
  const { account, classes } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  const learners = view.members.filter(({ role }) => role === 'learner');
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link className="link" href={`/classes/${classId}`}>
            {view.name}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{stored ? stored.title : t('assignments.new')}</h1>
      </header>
      <NextIntlClientProvider messages={{ account: account!, classes: classes! }}>
        <AssignmentForm
          classId={classId}
          id={stored?.id ?? null}
          draft={stored ? draftOf(stored) : emptyDraft(view.timeZone)}
          options={options}
        />
        {stored?.dueAt && learners.length > 0 && (
          <ExtensionForm classId={classId} id={stored.id} timeZone={stored.timeZone} learners={learners} />
        )}
      </NextIntlClientProvider>
    </main>
  );
}

function emptyDraft(timeZone: string): AssignmentDraft {
  return {
    title: '',
    parts: [],
    points: 10,
    ...{ opens: '', due: '', cutOff: '', timeZone },
    ...{ latePolicy: 'perDay', latePercent: 10, requiredAttempts: 1, hiddenUntilOpen: true },
  };
}

function draftOf(stored: AssignmentView): AssignmentDraft {
  const { title, parts, points, timeZone, latePolicy, latePercent, requiredAttempts, hiddenUntilOpen } =
    stored;
  const local = (at: Date | null): string => (at === null ? '' : localOf(at, timeZone));
  return {
    title,
    parts: parts.map(({ title: _, ...part }) => part),
    points,
    ...{ opens: local(stored.opensAt), due: local(stored.dueAt), cutOff: local(stored.cutOffAt), timeZone },
    ...{ latePolicy, latePercent, requiredAttempts, hiddenUntilOpen },
  };
}
