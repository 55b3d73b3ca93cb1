import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { CapstonePage } from '#server/capstones/page.ts';
import { currentLearner, isSessionLost } from '#server/http/current-learner.ts';
import { selectAttributionSources } from '#server/network/select-attribution-sources.ts';
import { Statement } from '../statement.tsx';
import { LazyTrainingWorkspace } from './lazy-training-workspace.tsx';

/** A capstone: the statement beside an editor, and below it the training that runs in this browser. */
export async function CapstoneView({ page, locale }: { page: CapstonePage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'exercise' });
  const w = await getTranslations({ locale, namespace: 'workspace' });
  const { exercise, workspace, capstone, attribution, tensor } = await getMessages();
  const learner = await currentLearner();
  const { id, title, difficulty, points, hints } = page.manifest;
  return (
    <NextIntlClientProvider messages={{ exercise, workspace, capstone, attribution, tensor }}>
      <LazyTrainingWorkspace
        exercise={id}
        title={title[locale]}
        points={points}
        starter={page.starter}
        kept={page.draft}
        declarations={page.declarations}
        misconceptions={Object.fromEntries(
          Object.entries(page.misconceptions).map(([name, text]) => [name, text[locale]]),
        )}
        assets={{ trainingUrl: assets.trainingUrl, wasmPath: assets.wasmPath }}
        explaining={{
          sources: await selectAttributionSources(learner?.id ?? null),
          sandboxUrl: assets.sandboxUrl,
          wasmPath: assets.wasmPath,
        }}
        editorAssets={{ monacoUrl: assets.monacoUrl, monacoCss: assets.monacoCss }}
        hints={{ count: hints.length, opened: page.hints }}
        accountId={learner && !learner.isGuest ? learner.id : null}
        isSessionLost={await isSessionLost()}
      >
        <article className="flex flex-col gap-4">
          <header className="flex flex-col gap-1">
            <h1 className="text-xl">{title[locale]}</h1>
            <p className="text-sm text-muted">
              {t('difficulty', { level: difficulty })} · {t('points', { points })} ·{' '}
              {page.isSolved ? <span className="text-good">✓ {t('solved')}</span> : t('notSolved')} ·{' '}
              <Link className="link" href={`/board/${id}`}>
                {t('solvers')}
              </Link>
              {page.isSolved && (
                <>
                  {' · '}
                  <Link className="link" href={`/exercises/${id}/solution`}>
                    {w('next.solution')}
                  </Link>
                </>
              )}
            </p>
          </header>
          <Statement blocks={page.statement[locale]} locale={locale} />
        </article>
      </LazyTrainingWorkspace>
    </NextIntlClientProvider>
  );
}
