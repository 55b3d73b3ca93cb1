import { useFormatter, useTranslations } from 'next-intl';
import type { VersionView } from '#graders/authoring.ts';

interface VersionListProps {
  id: string;
  versions: VersionView[];
  onOpen: (number: number) => void;
}

/** Every version, the newest first, to compare with the draft or to take along. */
export function VersionList({ id, versions, onOpen }: VersionListProps) {
  const t = useTranslations('authoring.workspace.versions');
  const format = useFormatter();
  return (
    <ul className="flex flex-col border-t border-line empty:hidden">
      {versions.map(({ number, note, author, createdAt, publishedAt, isCurrent }) => (
        <li
          key={number}
          className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
        >
          <p className="min-w-0 text-sm wrap-anywhere">
            <span className="font-medium">{t('number', { number })}</span>
            {isCurrent && ` · ${t('current')}`}
            {!isCurrent && publishedAt !== null && ` · ${t('wasPublished')}`}
            <span className="block text-muted">
              {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
              {author !== null && ` · ${author}`}
              {note !== '' && ` · ${note}`}
            </span>
          </p>
          <p className="flex flex-wrap gap-2">
            <button type="button" className="button-quiet" onClick={() => onOpen(number)}>
              {t('compare', { number })}
            </button>
            <a className="button-quiet" href={`/api/v1/authoring/${id}/archive?version=${number}`} download>
              {t('exportVersion', { number })}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
