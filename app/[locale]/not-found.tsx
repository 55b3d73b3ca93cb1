import { useTranslations } from 'next-intl';
import { Notice } from '#components/shell/notice.tsx';
import { Link } from '#i18n/navigation.ts';

export default function NotFound() {
  const t = useTranslations('error.notFound');
  return (
    <Notice title={t('title')} text={t('text')}>
      <Link href="/" className="link">
        {t('home')}
      </Link>
      <Link href="/exercises" className="link">
        {t('exercises')}
      </Link>
    </Notice>
  );
}
