import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { routing } from '#i18n/routing.ts';
import { findCertificate, isHolder } from '#server/certificates/certificates.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentLearnerMay } from '#server/http/current-role.ts';
import { CertificateSheet } from './_components/certificate-sheet.tsx';
import { PrintButton } from './_components/print-button.tsx';
import { WithdrawButton } from './_components/withdraw-button.tsx';
import './certificate.css';

type Props = PageProps<'/[locale]/certificates/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'certificate' });
  // Whoever was given the address may read a name here; a search engine was not.
  return { title: t('title'), robots: { index: false } };
}

/** A certificate for whoever was given its address. */
export default async function CertificatePage({ params }: Props) {
  const { locale, id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const certificate = await findCertificate(id);
  if (certificate === null) notFound();
  const learner = await currentLearner();
  const mayWithdraw =
    (learner !== null && (await isHolder(learner.id, id))) || (await currentLearnerMay('revokeCertificate'));
  const { account, certificate: texts } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-10">
      <CertificateSheet certificate={certificate} locale={locale} />
      {certificate.revokedAt === null && (
        <NextIntlClientProvider messages={{ account: account!, certificate: texts! }}>
          <div className="flex flex-wrap items-start gap-3 print:hidden">
            <PrintButton />
            {mayWithdraw && <WithdrawButton id={id} />}
          </div>
        </NextIntlClientProvider>
      )}
    </main>
  );
}
