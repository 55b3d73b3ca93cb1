import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

interface AccountFrameProps {
  title: string;
  /** One sentence on what this page does to what the learner has. */
  lead?: string | undefined;
  children: ReactNode;
}

/** The narrow page of every account form; its forms get the texts of this area and no others. */
export async function AccountFrame({ title, lead, children }: AccountFrameProps) {
  const { account, outbox } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-sm flex-col gap-6 px-4 py-12">
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="wrap-anywhere text-muted">{lead}</p>}
      </div>
      <NextIntlClientProvider messages={{ account, outbox }}>{children}</NextIntlClientProvider>
    </main>
  );
}
