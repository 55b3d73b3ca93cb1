import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { Link } from '#i18n/navigation.ts';
import { findInvitation } from '#server/access/invitations.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { AcceptButton } from './_components/accept-button.tsx';

type Props = PageProps<'/[locale]/invitations/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account.invitation' });
  // The address is the secret: it must not travel on with links.
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  const [learner, invitation] = await Promise.all([currentLearner(), findInvitation(token)]);
  if (invitation?.state !== 'open' || (invitation.role !== 'instructor' && invitation.role !== 'admin')) {
    const text = invitation ? t('problems.invitationClosed') : t('problems.noSuchInvitation');
    return (
      <AccountFrame title={t('invitation.title')}>
        <p>{text}</p>
      </AccountFrame>
    );
  }
  const next = encodeURIComponent(`/${locale}/invitations/${token}`);
  return (
    <AccountFrame title={t('invitation.title')} lead={t(`invitation.${invitation.role}`)}>
      {learner && !learner.isGuest ? (
        <AcceptButton token={token} label={t('invitation.accept', { name: learner.name })} />
      ) : (
        <>
          <p>{t('invitation.accountNeeded')}</p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link className="link" href={`/sign-up?next=${next}`}>
              {t('signUp')}
            </Link>
            <Link className="link" href={`/sign-in?next=${next}`}>
              {t('signIn')}
            </Link>
          </p>
        </>
      )}
    </AccountFrame>
  );
}
