import { useTranslations } from 'next-intl';
import { AccountMenu, type AccountStatus } from '#components/account/account-menu.tsx';
import { OutboxBadge } from '#components/outbox/outbox-badge.tsx';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { DueCount } from './due-count.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { NavLink } from './nav-link.tsx';
import type { Theme } from './theme.ts';
import { ThemeToggle } from './theme-toggle.tsx';

interface HeaderProps {
  locale: Locale;
  theme: Theme;
  account: AccountStatus;
  /** Cards that today's review still holds. */
  due: number;
}

/** The line above every page: where one can go, the language, the theme, the account. */
export function Header({ locale, theme, account, due }: HeaderProps) {
  const t = useTranslations('shell');
  return (
    <header className="relative border-b border-line">
      <div className="flex min-h-14 flex-wrap items-center gap-x-2 px-4 sm:gap-x-6">
        <Link href="/" className="flex h-11 items-center gap-2 font-semibold">
          <Mark />
          Layerwise
        </Link>
        <nav
          aria-label={t('navigation')}
          className="order-last -mx-1 flex w-[calc(100%+0.5rem)] flex-wrap justify-between sm:order-none sm:-mx-3 sm:w-auto sm:justify-start"
        >
          <NavLink href="/path">{t('path')}</NavLink>
          <NavLink href="/exercises">{t('exercises')}</NavLink>
          <NavLink href="/quizzes" also={['/topics', '/practice', '/errata']}>
            {t('quizzes')}
          </NavLink>
          <NavLink href="/review">
            {t('review')}
            {due > 0 && <DueCount due={due} />}
          </NavLink>
          <NavLink href="/board">{t('board')}</NavLink>
          {account.kind === 'account' && (
            <NavLink href="/classes" also={['/join']}>
              {t('classes')}
            </NavLink>
          )}
        </nav>
        <div className="flex min-w-0 flex-1 items-center justify-end gap-1 text-sm">
          <OutboxBadge />
          <LanguageSwitch />
          <ThemeToggle initial={theme} />
          <div className="flex min-h-11 min-w-0 items-center sm:ml-2">
            <AccountMenu locale={locale} {...account} />
          </div>
        </div>
      </div>
    </header>
  );
}
