'use client';

import type { ReactNode } from 'react';
import { Link, usePathname } from '#i18n/navigation.ts';
import { PendingMark } from './pending-mark.tsx';

interface NavLinkProps {
  href: string;
  /** Other paths that belong to this part of the site. */
  also?: readonly string[];
  children: ReactNode;
}

export function NavLink({ href, also = [], children }: NavLinkProps) {
  const pathname = usePathname();
  const isCurrent = [href, ...also].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Link
      href={href}
      aria-current={isCurrent ? (pathname === href ? 'page' : 'true') : undefined}
      className="relative flex h-11 items-center px-1 text-muted max-sm:text-sm sm:px-3 hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
    >
      {children}
      <PendingMark />
    </Link>
  );
}
