import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { AccountSection } from '#components/account/account-section.tsx';
import { ChangePasswordForm } from '#components/account/change-password-form.tsx';
import { DeleteForm } from '#components/account/delete-form.tsx';
import { HideSwitch } from '#components/account/hide-switch.tsx';
import { ProfileForm } from '#components/account/profile-form.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { Link } from '#i18n/navigation.ts';
import { selectProfile } from '#server/accounts/profile.ts';
import { currentLearner } from '#server/http/current-learner.ts';

type Props = PageProps<'/[locale]/account'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('title'), robots: { index: false } };
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  const learner = await currentLearner();
  if (!learner || learner.isGuest) redirect(`/${locale}/sign-in?next=/${locale}/account`);
  const { name, email, hidden, role } = await selectProfile(learner.id);
  return (
    <AccountFrame title={t('title')} lead={t('signedInAs', { email })}>
      <AccountSection title={t('profile')}>
        <ProfileForm name={name} />
      </AccountSection>
      {(role === 'instructor' || role === 'admin') && (
        <AccountSection title={t('role.title')}>
          <p>
            {t(`role.${role}`)}{' '}
            <Link className="link" href="/authoring">
              {t('role.toAuthoring')}
            </Link>{' '}
            {role === 'admin' && (
              <Link className="link" href="/admin">
                {t('role.toAdmin')}
              </Link>
            )}
          </p>
        </AccountSection>
      )}
      <AccountSection title={t('privacy')}>
        <HideSwitch hidden={hidden} />
      </AccountSection>
      <AccountSection title={t('password')}>
        <ChangePasswordForm email={email} />
      </AccountSection>
      <AccountSection title={t('data')}>
        <div className="flex flex-col gap-1">
          <a className="link self-start" href="/api/v1/account/export" download>
            {t('export')}
          </a>
          <p className="text-sm text-muted">{t('exportHint')}</p>
        </div>
        <DeleteForm />
      </AccountSection>
      <AccountSection title={t('session')}>
        <SignOutButton label={t('signOut')} />
      </AccountSection>
    </AccountFrame>
  );
}
