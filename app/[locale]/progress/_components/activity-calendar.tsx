import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { Activity } from '#server/progress/activity.ts';

interface ActivityCalendarProps {
  activity: Activity;
  label: string;
  locale: Locale;
}

const cell = 13;
const step = 16;
const head = 20;
/** From how many things done a day is drawn in the next darker tone. */
const tones = [1, 4, 10, 20];

/** Days as squares, a column for each week from Monday down; darker where more was done. */
export async function ActivityCalendar({ activity, label, locale }: ActivityCalendarProps) {
  const t = await getTranslations({ locale, namespace: 'progress' });
  const format = await getFormatter({ locale });
  const { calendar, days } = activity;
  const weeks = Math.ceil(calendar.length / 7);
  const show = (day: string, options: { dateStyle?: 'medium'; month?: 'short' }): string =>
    format.dateTime(new Date(day), { ...options, timeZone: 'UTC' });
  return (
    <div className="overflow-x-auto" dir="rtl" tabIndex={0} role="group" aria-label={label}>
      <svg
        width={weeks * step}
        height={head + 7 * step}
        role="img"
        aria-label={label}
        direction="ltr"
        className="mr-auto ml-0 block max-w-none"
      >
        {calendar.map((day, at) => {
          const count = days.get(day) ?? 0;
          const x = Math.floor(at / 7) * step;
          return (
            <g key={day}>
              {day.endsWith('-01') && (
                <text x={x} y={12} className="fill-muted text-[12px]">
                  {show(day, { month: 'short' })}
                </text>
              )}
              <rect
                x={x}
                y={head + (at % 7) * step}
                width={cell}
                height={cell}
                rx="2"
                className={count === 0 ? 'fill-none stroke-line' : 'fill-accent'}
                fillOpacity={count === 0 ? undefined : 0.25 + 0.25 * toneOf(count)}
              >
                <title>{t('dayLabel', { day: show(day, { dateStyle: 'medium' }), count })}</title>
              </rect>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function toneOf(count: number): number {
  return tones.filter((from) => count >= from).length - 1;
}
