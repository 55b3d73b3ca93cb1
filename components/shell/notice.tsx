import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  text: string;
  detail?: string | undefined;
  /** What to do next: links or buttons. */
  children: ReactNode;
}

/** A whole page that says what happened, why, and what to do. */
export function Notice({ title, text, detail, children }: NoticeProps) {
  return (
    <main id="main" className="mx-auto flex w-full max-w-xl flex-col gap-4 px-4 py-16">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p>{text}</p>
      {detail && <p className="text-sm text-muted">{detail}</p>}
      <p className="flex flex-wrap gap-x-6 gap-y-2">{children}</p>
    </main>
  );
}
