import { createNavigation } from 'next-intl/navigation';
import { createElement, type ComponentProps, type ReactElement } from 'react';
import { routing } from './routing.ts';

const { Link: LocaleLink, ...navigation } = createNavigation(routing);

/** Paths without the language; the current one is added. */
export const { redirect, usePathname, useRouter } = navigation;

/**
 * A link without the language. Nothing is fetched before it is followed: pages are made for their reader, so that
 * asking for all that a page links to costs the server a page each, and brings no more than its name.
 */
export function Link(props: ComponentProps<typeof LocaleLink>): ReactElement {
  return createElement(LocaleLink, { prefetch: false, ...props });
}
