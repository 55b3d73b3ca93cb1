import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '#i18n/navigation.ts';

/** Leads to signing in, and from there back to this text. */
export function SignInLink({ tier }: { tier: string }) {
  const t = useTranslations('exercise');
  const back = `/${useLocale()}${usePathname()}?tier=${tier}`;
  return (
    <Link className="link" href={`/sign-in?next=${encodeURIComponent(back)}`}>
      {t('submission.signIn')}
    </Link>
  );
}
