import { getFormatter, getTranslations } from 'next-intl/server';
import type { AuditView } from '#server/access/audit.ts';

/** What was done with rights over others, the newest first; details as they were stored. */
export async function AuditList({ events, locale }: { events: AuditView[]; locale: string }) {
  const t = await getTranslations({ locale, namespace: 'admin.audit' });
  const format = await getFormatter({ locale });
  if (events.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <ol className="border-t border-line">
      {events.map(({ id, actor, action, subject, details, createdAt }) => (
        <li key={id} className="flex flex-col gap-1 border-b border-line py-3">
          <p className="wrap-anywhere">
            <span className="font-medium">{actor ?? t('system')}</span> · <code>{action}</code>
          </p>
          <p className="text-sm wrap-anywhere text-muted">
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            {' · '}
            {subject}
            {Object.entries(details).map(([key, value]) => ` · ${key}: ${String(value)}`)}
          </p>
        </li>
      ))}
    </ol>
  );
}
