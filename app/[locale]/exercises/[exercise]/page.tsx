import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Markdown } from '#components/markdown/markdown.tsx';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectExercisePage } from '#server/exercises/page.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { Hints } from './_components/hints.tsx';
import { Workspace } from './_components/workspace.tsx';

interface PageProps {
  params: Promise<{ locale: Locale; exercise: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, exercise: id } = await params;
  const exercise = await findExercise(id);
  return exercise ? { title: exercise.manifest.title[locale] } : {};
}

export default async function ExercisePage({ params }: PageProps) {
  const { locale, exercise: id } = await params;
  const learner = await currentLearner();
  const page = await selectExercisePage({ id, tier: 'loops', learnerId: learner?.id ?? null, locale });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const { exercise, tensor } = await getMessages();
  const { manifest, isSolved } = page;
  const title = manifest.title[locale];
  return (
    <NextIntlClientProvider messages={{ exercise, tensor }}>
      <Workspace
        exercise={id}
        title={title}
        tier="loops"
        starter={page.starter}
        packHash={page.packHash}
        declarations={page.declarations}
        assets={{ sandboxUrl: assets.sandboxUrl, wasmPath: assets.wasmPath }}
        editorAssets={{ monacoUrl: assets.monacoUrl, monacoCss: assets.monacoCss }}
        isGuest={learner?.isGuest ?? true}
      >
        <article className="flex flex-col gap-4 p-4 lg:p-5">
          <header className="flex flex-col gap-1">
            <h1 className="text-xl">{title}</h1>
            <p className="text-sm text-muted">
              {t('difficulty', { level: manifest.difficulty })} · {t('points', { points: manifest.points })} ·{' '}
              {isSolved ? <span className="text-good">✓ {t('solved')}</span> : t('notSolved')}
            </p>
          </header>
          <Markdown source={page.statement[locale]} locale={locale} />
          <Hints exercise={id} count={manifest.hints.length} opened={page.hints} />
        </article>
      </Workspace>
    </NextIntlClientProvider>
  );
}
