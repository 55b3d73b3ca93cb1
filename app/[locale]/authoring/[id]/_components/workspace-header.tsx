import { useTranslations } from 'next-intl';
import type { AuthoredView } from '#graders/authoring.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

interface HeaderProps {
  view: AuthoredView;
  locale: Locale;
}

/** What is being written, who writes it, and the way to it for learners. */
export function WorkspaceHeader({ view, locale }: HeaderProps) {
  const { id, kind, title, isPublished, isArchived, authors, forkedFrom } = view;
  const t = useTranslations('authoring');
  const state = isArchived ? 'archived' : isPublished ? 'published' : 'draft';
  return (
    <header className="flex flex-col gap-1">
      <p className="text-sm">
        <Link href="/authoring" className="link">
          {t('title')}
        </Link>
      </p>
      <h1 className="text-2xl font-semibold wrap-anywhere">{title[locale]}</h1>
      <p className="text-sm wrap-anywhere text-muted">
        {t(`kinds.${kind}`)} · <code>{id}</code> · {t(`states.${state}`)} ·{' '}
        {authors.map(({ name }) => name).join(', ')}
        {forkedFrom !== null && ` · ${t('workspace.forkedFrom', { id: forkedFrom })}`}
      </p>
    </header>
  );
}
