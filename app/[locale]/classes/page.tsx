import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { DueList } from '#components/classes/due-list.tsx';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectClasses, selectDue } from '#server/classes/select-class.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentLearnerMay } from '#server/http/current-role.ts';
import { JoinForm } from './_components/join-form.tsx';
import { NewClassForm } from './_components/new-class-form.tsx';

type Props = PageProps<'/[locale]/classes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'classes' });
  return { title: t('title'), robots: { index: false } };
}

export default async function ClassesPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/classes`);
  const t = await getTranslations({ locale, namespace: 'classes' });
  const [classes, due, teaches] = await Promise.all([
    selectClasses(learner.id),
    selectDue(learner.id),
    currentLearnerMay('teachClasses'),
  ]);
  const { account, classes: texts } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-10 px-4 py-12">
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      {due.length > 0 && <DueList due={due} locale={locale} />}
      {classes.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {classes.map(({ id, name, teaches: isTaught, isArchived }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
              <Link className="link font-medium" href={`/classes/${id}`}>
                {name}
              </Link>
              <span className="text-sm text-muted">
                {[isTaught ? t('teaching') : t('learning'), ...(isArchived ? [t('archived')] : [])].join(
                  ' · ',
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NextIntlClientProvider messages={{ account: account!, classes: texts! }}>
        <section className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t('join.title')}</h2>
          <JoinForm />
        </section>
        {teaches && (
          <section className="flex flex-col gap-4">
            <h2 className="text-lg font-semibold">{t('make.title')}</h2>
            <NewClassForm />
          </section>
        )}
      </NextIntlClientProvider>
    </main>
  );
}
