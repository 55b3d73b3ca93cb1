import type { Metadata } from 'next';
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { Link } from '#i18n/navigation.ts';
import { findByCode } from '#server/classes/members.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { consumeRate } from '#server/http/rate-limit.ts';
import { JoinButton } from './_components/join-button.tsx';

type Props = PageProps<'/[locale]/join/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'classes.join' });
  // The address is the secret: it must not travel on with links.
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** Where a link into a class leads; without an account first to one, and then back here. */
export default async function JoinPage({ params }: Props) {
  const { locale, code } = await params;
  const t = await getTranslations({ locale, namespace: 'classes.join' });
  const accountTexts = await getTranslations({ locale, namespace: 'account' });
  const limit = { limit: 1200, seconds: 600 };
  const isAsked = await consumeRate(`joinPage:address:${clientAddress(await headers())}`, limit).then(
    () => true,
    () => false,
  );
  const [learner, found] = await Promise.all([
    currentLearner(),
    isAsked ? findByCode(decodeURIComponent(code)) : null,
  ]);
  if (found === null) {
    return (
      <AccountFrame title={t('title')}>
        <p>{isAsked ? t('unknown') : t('tooMany')}</p>
      </AccountFrame>
    );
  }
  const { account, classes } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  const next = encodeURIComponent(`/${locale}/join/${code}`);
  return (
    <AccountFrame title={t('title')} lead={t('invited', { name: found.name })}>
      {learner && !learner.isGuest ? (
        <NextIntlClientProvider messages={{ account: account!, classes: classes! }}>
          <JoinButton code={code} classId={found.id} label={t('joinAs', { name: learner.name })} />
        </NextIntlClientProvider>
      ) : (
        <>
          <p>{t('accountNeeded')}</p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link className="link" href={`/sign-up?next=${next}`}>
              {accountTexts('signUp')}
            </Link>
            <Link className="link" href={`/sign-in?next=${next}`}>
              {accountTexts('signIn')}
            </Link>
          </p>
        </>
      )}
    </AccountFrame>
  );
}
