import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { PreloadMonaco } from '#components/editor/preload-monaco.tsx';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectExercisePage } from '#server/exercises/page.ts';
import { tierPoints } from '#server/exercises/tier-points.ts';
import { currentLearner, isSessionLost } from '#server/http/current-learner.ts';
import { parsePreferences, preferencesCookie } from './_components/preferences/preferences.ts';
import { Statement } from './_components/statement.tsx';
import { Workspace } from './_components/workspace.tsx';

const { sandboxUrl, wasmPath, monacoUrl, monacoCss } = assets;

interface PageProps {
  params: Promise<{ locale: Locale; exercise: string }>;
  searchParams: Promise<{ tier?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, exercise: id } = await params;
  const exercise = await findExercise(id);
  return exercise ? { title: exercise.manifest.title[locale] } : {};
}

export default async function ExercisePage({ params, searchParams }: PageProps) {
  const { locale, exercise: id } = await params;
  const { tier } = await searchParams;
  const learner = await currentLearner();
  const asked = typeof tier === 'string' ? tier : undefined;
  const page = await selectExercisePage({ id, tier: asked, learnerId: learner?.id ?? null, locale });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const { exercise, outbox, tensor, workspace } = await getMessages();
  const { manifest, tiers } = page;
  const title = manifest.title[locale];
  const preferences = parsePreferences((await cookies()).get(preferencesCookie)?.value);
  const unsolved = tiers.find((one) => one.tier !== page.tier && !one.isSolved);
  return (
    <NextIntlClientProvider messages={{ exercise, outbox, tensor, workspace }}>
      {preferences.editor !== 'plain' && <PreloadMonaco monacoUrl={monacoUrl} monacoCss={monacoCss} />}
      <Workspace
        exercise={id}
        title={title}
        tier={page.tier}
        tiers={tiers}
        language={page.language}
        starter={page.starter}
        kept={page.draft}
        packHash={page.packHash}
        declarations={page.declarations}
        assets={{ sandboxUrl, wasmPath }}
        editorAssets={{ monacoUrl, monacoCss }}
        hints={{ count: manifest.hints.length, opened: page.hints }}
        next={{ exercise: id, tier: unsolved?.tier ?? null, exercises: page.next, topic: page.topic }}
        accountId={learner && !learner.isGuest ? learner.id : null}
        isSessionLost={await isSessionLost()}
        preferences={preferences}
      >
        <article className="flex flex-col gap-4">
          <header className="flex flex-col gap-1">
            <h1 className="text-xl">{title}</h1>
            <p className="text-sm text-muted">
              {t('difficulty', { level: manifest.difficulty })} ·{' '}
              {t('points', { points: tierPoints(manifest.points, page.tier) })} ·{' '}
              {tiers.some(({ isSolved }) => isSolved) ? (
                <span className="text-good">✓ {t('solved')}</span>
              ) : (
                t('notSolved')
              )}{' '}
              ·{' '}
              <Link className="link" href={`/board/${id}?tier=${page.tier}`} prefetch={false}>
                {t('solvers')}
              </Link>
            </p>
          </header>
          <Statement blocks={page.statement[locale]} locale={locale} />
        </article>
      </Workspace>
    </NextIntlClientProvider>
  );
}
