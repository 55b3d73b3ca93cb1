import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing.ts';

/** Links and paths without the language; the current one is added. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
