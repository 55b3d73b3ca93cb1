import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { selectAuthoredList } from '#server/authoring/select-authored.ts';
import { warmGate } from '#server/authoring/warm-gate.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentLearnerMay } from '#server/http/current-role.ts';
import { ImportArchive } from './_components/import-archive.tsx';
import { NewExercise } from './_components/new-exercise.tsx';

interface AuthoringProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: AuthoringProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'authoring' });
  return { title: t('title'), robots: { index: false } };
}

/** What an instructor writes, and how to begin; to everybody else this page does not exist. */
export default async function AuthoringPage({ params }: AuthoringProps) {
  const { locale } = await params;
  const learner = await currentLearner();
  if (learner === null || !(await currentLearnerMay('authorExercises'))) notFound();
  const t = await getTranslations({ locale, namespace: 'authoring' });
  const format = await getFormatter({ locale });
  const exercises = await selectAuthoredList(learner.id);
  warmGate();
  const { authoring } = await getMessages();
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl flex-col gap-12 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </header>
      <section className="flex flex-col gap-4">
        <h2 className="text-lg font-semibold">{t('list.title')}</h2>
        {exercises.length === 0 ? (
          <p>{t('list.none')}</p>
        ) : (
          <ul className="border-t border-line">
            {exercises.map(({ id, kind, title, isOwner, isPublished, isArchived, updatedAt }) => (
              <li
                key={id}
                className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-b border-line py-3 max-sm:flex-col"
              >
                <div className="min-w-0">
                  <Link href={`/authoring/${id}`} className="link font-medium wrap-anywhere">
                    {title[locale]}
                  </Link>
                  <p className="text-sm wrap-anywhere text-muted">
                    {t(`kinds.${kind}`)} · <code>{id}</code>
                    {!isOwner && ` · ${t('list.shared')}`}
                  </p>
                </div>
                <p className="text-sm text-muted">
                  {t(isArchived ? 'states.archived' : isPublished ? 'states.published' : 'states.draft')} ·{' '}
                  {format.dateTime(new Date(updatedAt), { dateStyle: 'medium' })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <NextIntlClientProvider messages={{ authoring }}>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t('new.title')}</h2>
          <NewExercise accountId={learner.id} />
        </section>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t('import.title')}</h2>
          <ImportArchive accountId={learner.id} />
        </section>
      </NextIntlClientProvider>
    </main>
  );
}
