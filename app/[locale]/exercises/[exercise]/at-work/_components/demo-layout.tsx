import type { ReactNode } from 'react';

interface DemoLayoutProps {
  controls: ReactNode;
  children: ReactNode;
}

/** Controls beside what they change; above it on a phone. */
export function DemoLayout({ controls, children }: DemoLayoutProps) {
  return (
    <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-10">
      <div className="flex max-w-sm flex-col gap-4">{controls}</div>
      <div className="flex min-w-0 flex-col gap-6">{children}</div>
    </div>
  );
}
