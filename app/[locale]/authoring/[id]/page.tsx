import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { figures } from '#components/figures/figures.ts';
import { assets } from '#generated/assets.ts';
import type { AuthoredView } from '#graders/authoring.ts';
import { figureNames, type FigureName } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { tensorDeclarations } from '#graders/tiers/tensor/declarations.ts';
import { selectAuthored } from '#server/authoring/select-authored.ts';
import { warmGate } from '#server/authoring/warm-gate.ts';
import { loopsDeclarations } from '#server/exercises/page.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { HttpError } from '#server/http/http-error.ts';
import { AuthoringWorkspace } from './_components/authoring-workspace.tsx';

interface WorkspaceProps {
  params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: WorkspaceProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: 'authoring' });
  return { title: `${id} · ${t('title')}`, robots: { index: false } };
}

/** The workspace of an exercise's authors; to everybody else this page does not exist. */
export default async function AuthoredPage({ params }: WorkspaceProps) {
  const { locale, id } = await params;
  const learner = await currentLearner();
  if (learner === null) notFound();
  const view = await findAuthored(learner.id, id);
  if (view === null) notFound();
  warmGate();
  const { authoring } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ authoring }}>
      <AuthoringWorkspace
        key={id}
        view={view}
        accountId={learner.id}
        locale={locale}
        figures={drawFigures(view)}
        declarations={{ loops: loopsDeclarations(), tensor: tensorDeclarations(locale) }}
        editorAssets={{ monacoUrl: assets.monacoUrl, monacoCss: assets.monacoCss }}
      />
    </NextIntlClientProvider>
  );
}

async function findAuthored(userId: string, id: string): Promise<AuthoredView | null> {
  try {
    return await selectAuthored(userId, id);
  } catch (error) {
    if (error instanceof HttpError && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}

/** Figures are drawn on the server: those that the draft places are sent along. */
function drawFigures({ draft }: AuthoredView): Partial<Record<FigureName, ReactNode>> {
  const texts = Object.entries(draft.files).flatMap(([file, text]) => (file.endsWith('.md') ? [text] : []));
  const placed = figureNames.filter((name) => texts.some((text) => text.includes(`[[figure:${name}]]`)));
  return Object.fromEntries(
    placed.map((name) => {
      const Figure = figures[name];
      return [name, <Figure key={name} />];
    }),
  );
}
