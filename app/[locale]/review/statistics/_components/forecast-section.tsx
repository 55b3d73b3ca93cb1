import { getTranslations } from 'next-intl/server';
import { linearScale } from '#components/figures/linear-scale.ts';
import { formatDay } from '#components/review/format-day.ts';
import type { DayCount } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { PlotSection } from './plot-section.tsx';

const plot = { left: 8, right: 360, top: 24, bottom: 148 };

/** How many cards return on each of the next days. */
export async function ForecastSection({ days, locale }: { days: DayCount[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'reviewStatistics' });
  const highest = Math.max(1, ...days.map(({ count }) => count));
  const height = linearScale([0, highest], [0, plot.bottom - plot.top]);
  const step = (plot.right - plot.left) / days.length;
  const total = days.reduce((sum, { count }) => sum + count, 0);
  return (
    <PlotSection
      id="forecast"
      title={t('forecast.title')}
      label={t('forecast.label', { total, today: days[0]!.count })}
      caption={t('forecast.caption')}
      size={{ width: 368, height: 184 }}
      columns={[t('day'), t('cards')]}
      rows={days.map(({ day, count }) => [formatDay(day, locale), String(count)])}
      locale={locale}
    >
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="stroke-line-strong" />
      {days.map(({ day, count }, at) => (
        <g key={day} transform={`translate(${plot.left + (at + 0.5) * step} 0)`} textAnchor="middle">
          <rect
            x={-step * 0.35}
            width={step * 0.7}
            y={plot.bottom - height(count)}
            height={height(count)}
            className={at === 0 ? 'fill-accent' : 'fill-accent opacity-55'}
          />
          {count > 0 && (
            <text y={plot.bottom - height(count) - 5} className="fill-ink">
              {count}
            </text>
          )}
          <text y={plot.bottom + 16} className="fill-muted">
            {Number(day.slice(8))}
          </text>
        </g>
      ))}
      <text x={plot.left} y={plot.bottom + 33} className="fill-muted">
        {t('today')}
      </text>
      <text x={plot.right} y={plot.bottom + 33} textAnchor="end" className="fill-muted">
        {formatDay(days.at(-1)!.day, locale)}
      </text>
    </PlotSection>
  );
}
