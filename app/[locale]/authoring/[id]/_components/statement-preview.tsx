import { useTranslations } from 'next-intl';
import { useDeferredValue, type ReactNode } from 'react';
import { Markdown } from '#components/markdown/markdown.tsx';
import type { Bundle } from '#graders/bundle.ts';
import type { FigureName } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';

interface PreviewProps {
  files: Bundle;
  name: 'statement' | 'lesson';
  figures: Partial<Record<FigureName, ReactNode>>;
}

/** Both languages as learners will read them, beside each other where there is room. */
export function StatementPreview({ files, name, figures }: PreviewProps) {
  const t = useTranslations('authoring.workspace');
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      {(['en', 'zh'] as const).map((locale) => (
        <section key={locale} className="flex min-w-0 flex-col gap-3">
          <h3 className="text-sm font-medium text-muted">{t(`languages.${locale}`)}</h3>
          <Rendered text={files[`${name}.${locale}.md`] ?? ''} locale={locale} figures={figures} />
        </section>
      ))}
    </div>
  );
}

interface RenderedProps {
  text: string;
  locale: Locale;
  figures: Partial<Record<FigureName, ReactNode>>;
}

function Rendered({ text, locale, figures }: RenderedProps) {
  const t = useTranslations('authoring.workspace');
  const shown = useDeferredValue(text);
  // Every other part is what stood between the brackets of a line.
  return shown.split(/^\[\[figure:([a-z0-9-]+)\]\][ \t]*$/m).map((part, at) => {
    if (at % 2 === 0) return part.trim() === '' ? null : <Markdown key={at} source={part} locale={locale} />;
    return (
      <div key={at}>
        {figures[part as FigureName] ?? <p className="text-sm text-muted">{t('figure', { name: part })}</p>}
      </div>
    );
  });
}
