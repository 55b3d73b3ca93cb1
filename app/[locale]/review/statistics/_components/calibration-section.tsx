import { getTranslations } from 'next-intl/server';
import { linearScale } from '#components/figures/linear-scale.ts';
import type { Locale } from '#graders/text.ts';
import type { Calibration, CalibrationBin } from '#server/review/statistics.ts';
import { percent } from './percent.ts';
import { PlotSection } from './plot-section.tsx';
import { ShareAxis } from './share-axis.tsx';
import { wilsonInterval } from './wilson-interval.ts';

const plot = { left: 44, right: 352, top: 12, bottom: 232 };
const x = linearScale([0, 1], [plot.left, plot.right]);
const y = linearScale([0, 1], [plot.bottom, plot.top]);

interface CalibrationSectionProps {
  all: Calibration;
  bins: CalibrationBin[];
  locale: Locale;
}

/** How often cards were recalled, against the chance that FSRS gave them. */
export async function CalibrationSection({ all, bins, locale }: CalibrationSectionProps) {
  const t = await getTranslations({ locale, namespace: 'reviewStatistics' });
  const totals = {
    reviews: all.reviews,
    measured: percent(all.recalled / all.reviews),
    predicted: percent(all.predicted),
  };
  return (
    <PlotSection
      id="calibration"
      title={t('calibration.title')}
      label={t('calibration.label', totals)}
      caption={t('calibration.caption')}
      size={{ width: 368, height: 272 }}
      columns={[t('range'), t('reviews'), t('predicted'), t('measured')]}
      rows={bins.map(({ from, to, reviews, recalled, predicted }) => [
        `${percent(from)} – ${percent(to)}`,
        String(reviews),
        percent(predicted),
        percent(recalled / reviews),
      ])}
      locale={locale}
    >
      <ShareAxis y={y} {...plot} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <text key={share} x={x(share)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {percent(share)}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={plot.bottom + 34} textAnchor="middle" className="fill-muted">
        {t('calibration.axis')}
      </text>
      <line
        x1={x(0)}
        y1={y(0)}
        x2={x(1)}
        y2={y(1)}
        strokeWidth="1.5"
        strokeDasharray="6 3"
        className="stroke-line-strong"
      />
      {bins.map((bin) => (
        <Bin key={bin.from} {...bin} />
      ))}
    </PlotSection>
  );
}

function Bin({ reviews, recalled, predicted }: CalibrationBin) {
  const [low, high] = wilsonInterval(recalled, reviews);
  const at = x(predicted);
  return (
    <g className="stroke-accent">
      <path
        d={`M${at - 3} ${y(low)}h6m-3 0V${y(high)}m-3 0h6`}
        fill="none"
        strokeWidth="1.5"
        className="opacity-60"
      />
      <circle cx={at} cy={y(recalled / reviews)} r="4" className="fill-accent stroke-none" />
    </g>
  );
}
