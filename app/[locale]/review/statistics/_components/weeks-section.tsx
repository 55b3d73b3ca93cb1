import { getTranslations } from 'next-intl/server';
import { linePath } from '#components/figures/line-path.ts';
import { linearScale } from '#components/figures/linear-scale.ts';
import { formatDay } from '#components/review/format-day.ts';
import type { Locale } from '#graders/text.ts';
import type { CalibrationWeek } from '#server/review/statistics.ts';
import { percent } from './percent.ts';
import { PlotSection } from './plot-section.tsx';
import { ShareAxis } from './share-axis.tsx';

const plot = { left: 44, right: 352, top: 12, bottom: 172 };
const y = linearScale([0, 1], [plot.bottom, plot.top]);

/** Measured and predicted recall, week by week. */
export async function WeeksSection({ weeks, locale }: { weeks: CalibrationWeek[]; locale: Locale }) {
  if (weeks.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'reviewStatistics' });
  // Weeks without reviews keep their place.
  const time = weeks.map(({ week }) => Date.parse(week));
  const [first, last] = [time[0]!, time.at(-1)!];
  const x = linearScale([first, Math.max(last, first + 1)], [plot.left + 12, plot.right - 12]);
  const line = (share: (week: CalibrationWeek) => number): string =>
    linePath(weeks.map((week, at) => [x(time[at]!), y(share(week))]));
  const measured = ({ recalled, reviews }: CalibrationWeek): number => recalled / reviews;
  const ends = weeks.length === 1 ? [0] : [0, weeks.length - 1];
  return (
    <PlotSection
      id="weeks"
      title={t('weeks.title')}
      label={t('weeks.label', { count: weeks.length })}
      caption={t('weeks.caption')}
      size={{ width: 368, height: 200 }}
      columns={[t('week'), t('reviews'), t('predicted'), t('measured')]}
      rows={weeks.map((week) => [
        formatDay(week.week, locale),
        String(week.reviews),
        percent(week.predicted),
        percent(measured(week)),
      ])}
      locale={locale}
    >
      <ShareAxis y={y} {...plot} />
      <path
        d={line(({ predicted }) => predicted)}
        strokeDasharray="6 3"
        strokeWidth="2"
        className="fill-none stroke-muted"
      />
      <path d={line(measured)} strokeWidth="2" className="fill-none stroke-accent" />
      {weeks.map((week, at) => (
        <g key={week.week}>
          <path d={`M${x(time[at]!) - 4} ${y(week.predicted)}h8`} strokeWidth="2" className="stroke-muted" />
          <circle cx={x(time[at]!)} cy={y(measured(week))} r="4" className="fill-accent" />
        </g>
      ))}
      {ends.map((at, place) => (
        <text
          key={at}
          x={x(time[at]!)}
          y={plot.bottom + 18}
          textAnchor={place === 0 ? 'start' : 'end'}
          className="fill-muted"
        >
          {formatDay(weeks[at]!.week, locale)}
        </text>
      ))}
    </PlotSection>
  );
}
