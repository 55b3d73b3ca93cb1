'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Plot, type PlotLibrary } from './plot.tsx';

interface Row {
  tries: number;
  learners: number;
}

/** Fewer bars would be slabs, and more would hide what they stand on. */
const [fewestBars, mostBars] = [6, 30];

/** How many learners passed with their nth submission. */
export function TriesPlot({ rows }: { rows: Row[] }) {
  const t = useTranslations('classStatistics');
  const options = useCallback(
    (plot: PlotLibrary) => ({
      height: 260,
      marginTop: 28,
      marginBottom: 40,
      x: { label: t('tries'), type: 'band' as const, domain: everyCount(rows) },
      // Learners are whole.
      y: { label: t('learners'), grid: true, ticks: Math.min(5, mostLearners(rows)), tickFormat: 'd' },
      marks: [plot.barY(rows, { x: 'tries', y: 'learners', fill: 'var(--accent)' }), plot.ruleY([0])],
    }),
    [rows, t],
  );
  return <Plot label={t('triesPlot')} options={options} />;
}

/** Every number of submissions up to the greatest, with gaps where nobody passed; where that is too much, those alone. */
function everyCount(rows: readonly Row[]): number[] {
  const most = Math.max(fewestBars, ...rows.map(({ tries }) => tries));
  if (most > mostBars) return rows.map(({ tries }) => tries);
  return Array.from({ length: most }, (_, at) => at + 1);
}

function mostLearners(rows: readonly Row[]): number {
  return Math.max(1, ...rows.map(({ learners }) => learners));
}
