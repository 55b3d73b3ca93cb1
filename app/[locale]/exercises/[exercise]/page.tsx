import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { EarlyMonaco } from '#components/editor/early-monaco.tsx';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { selectCapstonePage } from '#server/capstones/page.ts';
import { findAddressed } from '#server/exercises/listed.ts';
import { selectExercisePage } from '#server/exercises/page.ts';
import { currentLearner, isSessionLost } from '#server/http/current-learner.ts';
import { parsePreferences, preferencesCookie } from './_components/preferences/preferences.ts';
import { Statement } from './_components/statement.tsx';
import { StatementHeader } from './_components/statement-header.tsx';
import { CapstoneView } from './_components/training/capstone-view.tsx';
import { Workspace } from './_components/workspace.tsx';

const { sandboxUrl, wasmPath, monacoUrl, monacoParts, monacoCss } = assets;

interface PageProps {
  params: Promise<{ locale: Locale; exercise: string }>;
  searchParams: Promise<{ tier?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, exercise: id } = await params;
  const exercise = await findAddressed(id);
  return exercise ? { title: exercise.manifest.title[locale] } : {};
}

export default async function ExercisePage(props: PageProps) {
  const { locale, exercise: id } = await props.params;
  const learner = await currentLearner();
  const capstone = await selectCapstonePage(id, learner?.id ?? null);
  return capstone ? <CapstoneView page={capstone} locale={locale} /> : <FunctionExercise {...props} />;
}

/** An exercise in which functions are written, in one of its tiers. */
async function FunctionExercise({ params, searchParams }: PageProps) {
  const { locale, exercise: id } = await params;
  const { tier } = await searchParams;
  const learner = await currentLearner();
  const asked = typeof tier === 'string' ? tier : undefined;
  const page = await selectExercisePage({ id, tier: asked, learnerId: learner?.id ?? null, locale });
  if (page === null) notFound();
  const { exercise, outbox, tensor, workspace } = await getMessages();
  const { manifest, tiers } = page;
  const title = manifest.title[locale];
  const preferences = parsePreferences((await cookies()).get(preferencesCookie)?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const isLost = await isSessionLost();
  const unsolved = tiers.find((one) => one.tier !== page.tier && !one.isSolved);
  return (
    <NextIntlClientProvider messages={{ exercise, outbox, tensor, workspace }}>
      {preferences.editor !== 'plain' && !isLost && (
        <EarlyMonaco {...{ monacoUrl, monacoParts, monacoCss, locale, nonce }} />
      )}
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
        isSessionLost={isLost}
        preferences={preferences}
      >
        <article className="flex flex-col gap-4">
          <StatementHeader page={page} locale={locale} />
          <Statement blocks={page.statement[locale]} locale={locale} />
        </article>
      </Workspace>
    </NextIntlClientProvider>
  );
}
