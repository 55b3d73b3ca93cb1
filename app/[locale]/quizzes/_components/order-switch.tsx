import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { topicOrders, type TopicOrder } from '#server/quizzes/group-topics.ts';

/** The two orders in which the topics can be listed; each has an address of its own. */
export async function OrderSwitch({ order, locale }: { order: TopicOrder; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'quiz' });
  return (
    <nav aria-label={t('order.label')} className="tab-row gap-x-6">
      {topicOrders.map((each) => (
        <Link
          key={each}
          href={each === 'faq' ? '/quizzes' : { pathname: '/quizzes', query: { order: each } }}
          aria-current={each === order ? 'page' : undefined}
          scroll={false}
          className="tab"
        >
          {t(`order.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
