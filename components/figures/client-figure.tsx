import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { FigureName } from '#graders/quiz.ts';

interface ClientFigureProps {
  name: FigureName;
  children: ReactNode;
}

/** Sends the words of one interactive figure to the browser; figures that are only drawn need none there. */
export async function ClientFigure({ name, children }: ClientFigureProps) {
  const { figures } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ figures: { [name]: figures[name] } }}>
      {children}
    </NextIntlClientProvider>
  );
}
