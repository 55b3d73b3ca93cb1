import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { Activity } from '#server/progress/activity.ts';
import { ActivityCalendar } from './activity-calendar.tsx';

export async function ActivitySection({ activity, locale }: { activity: Activity; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'progress' });
  const { streak, days, calendar } = activity;
  const active = calendar.filter((day) => days.has(day)).length;
  return (
    <section aria-labelledby="activity" className="flex flex-col gap-3">
      <h2 id="activity" className="text-lg font-semibold">
        {t('activity')}
      </h2>
      <p className="tabular-nums">{t('streak', { current: streak.current, longest: streak.longest })}</p>
      <p className="text-sm text-muted">{t('streakRule')}</p>
      <ActivityCalendar
        activity={activity}
        label={t('calendarLabel', { active, total: calendar.length })}
        locale={locale}
      />
      <p className="text-sm text-muted tabular-nums">
        {t('calendarLabel', { active, total: calendar.length })}
      </p>
    </section>
  );
}
