import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Link, usePathname } from '#i18n/navigation.ts';

/** Leads to signing in, and from there back to this page. */
export function SignInLink() {
  const t = useTranslations('outbox');
  const query = useSearchParams().toString();
  const back = `/${useLocale()}${usePathname()}${query && `?${query}`}`;
  return (
    <Link className="link" href={`/sign-in?next=${encodeURIComponent(back)}`}>
      {t('signIn')}
    </Link>
  );
}
