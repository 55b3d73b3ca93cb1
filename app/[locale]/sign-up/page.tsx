import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { returnPath } from '#components/account/return-path.ts';
import { SignUpForm } from '#components/account/sign-up-form.tsx';
import { Link } from '#i18n/navigation.ts';
import { currentLearner } from '#server/http/current-learner.ts';

type Props = PageProps<'/[locale]/sign-up'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('signUp') };
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  const learner = await currentLearner();
  const target = returnPath((await searchParams).next, locale);
  if (learner && !learner.isGuest) redirect(target);
  return (
    <AccountFrame title={t('signUp')} lead={learner ? t('guestKeeps') : t('signUpLead')}>
      <SignUpForm next={target} />
      <p className="text-sm">
        <Link className="link" href={`/sign-in?next=${encodeURIComponent(target)}`}>
          {t('toSignIn')}
        </Link>
      </p>
    </AccountFrame>
  );
}
