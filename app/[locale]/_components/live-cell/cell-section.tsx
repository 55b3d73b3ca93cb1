import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { selectCell } from '#server/exercises/cell.ts';
import { LiveCell } from './live-cell.tsx';
import { startSource } from './start-source.ts';

const { sandboxUrl, wasmPath, monacoUrl, monacoCss } = assets;
const exercise = 'a-softmax';

/** An exercise to try on the spot, with its real cases and grader. */
export async function CellSection({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home.cell' });
  const { packHash, declarations } = await selectCell(exercise);
  const { home, exercise: texts } = await getMessages();
  const { failure, rejected, resultName, loadFailed, editorLabels } = texts;
  return (
    <section aria-labelledby="cell" className="min-w-0 border border-line-strong">
      <h2 id="cell" className="border-b border-line px-3 py-2 text-sm font-medium">
        {t('title')}
      </h2>
      <NextIntlClientProvider
        messages={{
          home: { cell: home.cell },
          exercise: { failure, rejected, resultName, loadFailed, editorLabels },
        }}
      >
        <LiveCell
          exercise={exercise}
          packHash={packHash}
          start={startSource(t('comment'))}
          declarations={declarations}
          assets={{ sandboxUrl, wasmPath }}
          editorAssets={{ monacoUrl, monacoCss }}
        />
      </NextIntlClientProvider>
    </section>
  );
}
