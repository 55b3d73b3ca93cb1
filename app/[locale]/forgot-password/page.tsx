import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { ForgotPasswordForm } from '#components/account/forgot-password-form.tsx';
import { Link } from '#i18n/navigation.ts';

type Props = PageProps<'/[locale]/forgot-password'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return { title: t('forgotTitle'), robots: { index: false } };
}

export default async function ForgotPasswordPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  return (
    <AccountFrame title={t('forgotTitle')} lead={t('forgotLead')}>
      <ForgotPasswordForm />
      <p className="text-sm">
        <Link className="link" href="/sign-in">
          {t('backToSignIn')}
        </Link>
      </p>
    </AccountFrame>
  );
}
