import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { ResetPasswordForm } from '#components/account/reset-password-form.tsx';
import { Link } from '#i18n/navigation.ts';

type Props = PageProps<'/[locale]/reset-password'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'account' });
  // The address holds the token: it must not leave as a referrer.
  return { title: t('resetTitle'), referrer: 'no-referrer', robots: { index: false } };
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { token } = await searchParams;
  const t = await getTranslations({ locale, namespace: 'account' });
  const isUsable = typeof token === 'string' && token !== '';
  return (
    <AccountFrame title={t('resetTitle')} lead={isUsable ? t('resetLead') : t('problems.linkExpired')}>
      {isUsable && <ResetPasswordForm token={token} />}
      <p className="text-sm">
        <Link className="link" href="/forgot-password">
          {t('newLink')}
        </Link>
      </p>
    </AccountFrame>
  );
}
