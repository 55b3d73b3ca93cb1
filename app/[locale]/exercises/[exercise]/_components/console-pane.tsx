import { useTranslations } from 'next-intl';

/** What the learner's code printed; opens by itself when there is something. */
export function ConsolePane({ text }: { text: string }) {
  const t = useTranslations('exercise');
  return (
    <details className="border-t border-line" open={text !== ''}>
      <summary className="px-4 py-1.5 text-sm text-muted">{t('console')}</summary>
      <pre
        tabIndex={0}
        aria-label={t('console')}
        className="max-h-40 overflow-auto px-4 pb-3 text-xs whitespace-pre-wrap"
      >
        {text === '' ? <span className="text-muted">{t('consoleEmpty')}</span> : text}
      </pre>
    </details>
  );
}
