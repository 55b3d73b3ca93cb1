import { database } from '#server/database/client.ts';
import type { DayCount } from '#graders/review.ts';
import { selectUpcoming, countDue, type Asked } from './select-due.ts';
import { dayOfDate, isoDay } from './study-day.ts';

/** Reviews whose recall was predicted: how often it came true, and what was predicted on average. */
export interface Calibration {
  reviews: number;
  recalled: number;
  /** Mean of the predictions, 0 … 1. */
  predicted: number;
}

export interface CalibrationBin extends Calibration {
  /** Predictions from here up to `to`. */
  from: number;
  to: number;
}

export interface CalibrationWeek extends Calibration {
  /** Its Monday, `YYYY-MM-DD`. */
  week: string;
}

export interface ReviewStatistics {
  all: Calibration;
  bins: CalibrationBin[];
  weeks: CalibrationWeek[];
  forecast: DayCount[];
}

/** FSRS lets cards return at about 0.9: finer where the predictions lie. */
const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1];
const weeksShown = 12;
const daysShown = 14;

/** A recall is any grade but “again”. */
export async function selectStatistics(asked: Asked): Promise<ReviewStatistics> {
  const [bins, weeks, forecast] = await Promise.all([
    selectBins(asked.userId),
    selectWeeks(asked),
    selectForecast(asked),
  ]);
  return { all: sumOf(bins), bins, weeks, forecast };
}

async function selectBins(userId: string): Promise<CalibrationBin[]> {
  const rows = await database().$queryRaw<(Calibration & { bin: number })[]>`
    SELECT width_bucket("predicted", ${edges.slice(0, -1)}::float8[])::int AS bin, count(*)::int AS reviews,
      (count(*) FILTER (WHERE "grade" > 1))::int AS recalled, avg("predicted") AS predicted
    FROM "review_log" WHERE "userId" = ${userId} AND "predicted" IS NOT NULL GROUP BY 1 ORDER BY 1`;
  return rows.map(({ bin, ...counts }) => ({ from: edges[bin - 1]!, to: edges[bin]!, ...counts }));
}

async function selectWeeks({ userId, today }: Asked): Promise<CalibrationWeek[]> {
  const rows = await database().$queryRaw<(Calibration & { monday: Date })[]>`
    SELECT date_trunc('week', "day"::timestamp)::date AS monday, count(*)::int AS reviews,
      (count(*) FILTER (WHERE "grade" > 1))::int AS recalled, avg("predicted") AS predicted
    FROM "review_log"
    WHERE "userId" = ${userId} AND "predicted" IS NOT NULL
      AND "day" > ${isoDay(today - 7 * weeksShown)}::date
    GROUP BY 1 ORDER BY 1`;
  return rows.map(({ monday, ...counts }) => ({ week: isoDay(dayOfDate(monday)), ...counts }));
}

/** How many cards return on each of the next days; today's are all that are due. */
async function selectForecast(asked: Asked): Promise<DayCount[]> {
  const [{ due }, upcoming] = await Promise.all([countDue(asked), selectUpcoming(asked, daysShown)]);
  const counts = new Map(upcoming.map(({ day, count }) => [day, count]));
  return Array.from({ length: daysShown }, (_, ahead) => {
    const day = isoDay(asked.today + ahead);
    return { day, count: ahead === 0 ? due : (counts.get(day) ?? 0) };
  });
}

function sumOf(bins: readonly CalibrationBin[]): Calibration {
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0);
  const recalled = bins.reduce((sum, bin) => sum + bin.recalled, 0);
  const predicted = bins.reduce((sum, bin) => sum + bin.reviews * bin.predicted, 0);
  return { reviews, recalled, predicted: reviews === 0 ? 0 : predicted / reviews };
}
