import { getFormatter, getTranslations } from 'next-intl/server';
import type { InvitationView } from '#server/access/invitations.ts';
import { CopyLink } from './copy-link.tsx';
import { RevokeButton } from './revoke-button.tsx';

/** Every invitation with what became of it; open ones with their link. */
export async function InvitationList({
  invitations,
  locale,
}: {
  invitations: InvitationView[];
  locale: string;
}) {
  const t = await getTranslations({ locale, namespace: 'admin' });
  const format = await getFormatter({ locale });
  const day = (date: Date): string => format.dateTime(date, { dateStyle: 'medium' });
  if (invitations.length === 0) return <p className="text-muted">{t('invitations.none')}</p>;
  return (
    <ul className="border-t border-line">
      {invitations.map(({ id, role, note, state, link, usedBy, createdAt, expiresAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <span className="font-medium">{t(`roles.${role}`)}</span>
              {note !== '' && <span> · {note}</span>}
            </p>
            <p className="text-sm text-muted">
              {state === 'open' && t('invitations.open', { date: day(expiresAt) })}
              {state === 'used' && t('invitations.used', { name: usedBy ?? '—' })}
              {state === 'revoked' && t('invitations.revoked')}
              {state === 'expired' && t('invitations.expired', { date: day(expiresAt) })}
              {' · '}
              {t('invitations.made', { date: day(createdAt) })}
            </p>
          </div>
          {link !== null && (
            <div className="flex flex-wrap items-start gap-3">
              <CopyLink link={link} />
              <RevokeButton id={id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
