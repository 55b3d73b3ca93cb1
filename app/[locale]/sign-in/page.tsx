import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { returnPath } from '#components/account/return-path.ts';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { Link } from '#i18n/navigation.ts';
import { currentLearner, isSessionLost } from '#server/http/current-learner.ts';

type Props = PageProps<'/[locale]/sign-in'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('signIn'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { next, notice } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account' });
  const learner = await currentLearner();
  const target = returnPath(next, locale);
  if (learner && !learner.isGuest) redirect(target);
  const isLost = await isSessionLost();
  return (
    <AccountFrame title={t('signIn')} lead={learner ? t('guestJoins') : undefined}>
      {isLost && notice === undefined && <p role="status">{t('sessionLost')}</p>}
      {notice === 'passwordSet' && <p role="status">{t('passwordSet')}</p>}
      <SignInForm next={target} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link className="link" href={`/sign-up?next=${encodeURIComponent(target)}`}>
          {t('toSignUp')}
        </Link>
        <Link className="link" href="/forgot-password">
          {t('forgot')}
        </Link>
      </p>
      {isLost && <SignOutButton label={t('continueAsGuest')} />}
    </AccountFrame>
  );
}
