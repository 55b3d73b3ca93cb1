import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { ErratumBox } from '#components/quiz/erratum-box.tsx';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { errataBonus, errataItems, selectErrataProgress } from '#server/quizzes/errata-bonus.ts';
import { erratumView } from '#server/quizzes/erratum-view.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';

type Props = PageProps<'/[locale]/errata'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'errata' });
  return { title: t('title'), description: t('lead') };
}

/** Every statement that is commonly made wrongly, by topic, with what is right and who says so. */
export default async function ErrataPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const [t, labels] = await Promise.all([
    getTranslations({ locale, namespace: 'errata' }),
    getTranslations({ locale, namespace: 'quiz' }),
  ]);
  const learner = await currentLearner(await headers());
  const { right, items } = learner
    ? await selectErrataProgress(learner.id)
    : { right: 0, items: errataItems().length };
  const words = {
    misstated: labels('misstated'),
    said: labels('said'),
    correct: labels('correct'),
    sources: labels('sources'),
  };
  const topics = loadTopics().filter(({ errata }) => Object.keys(errata).length > 0);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-10 px-4 py-12">
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
        <p>{t(right === items ? 'allRight' : 'answered', { right, items, points: errataBonus.points })}</p>
      </header>
      {topics.map(({ id, title, errata, sources }) => (
        <section key={id} aria-labelledby={id} className="flex flex-col gap-6">
          <h2 id={id} className="text-lg font-semibold">
            <Link href={`/topics/${id}`} className="link">
              {title[locale]}
            </Link>
          </h2>
          {Object.entries(errata).map(([key, erratum]) => (
            <ErratumBox key={key} {...erratumView(erratum, sources, locale)} labels={words} isAmongOthers />
          ))}
        </section>
      ))}
    </main>
  );
}
