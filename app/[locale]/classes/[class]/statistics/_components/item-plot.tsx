'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Plot, type PlotLibrary } from './plot.tsx';

interface Point {
  id: string;
  number: number;
  difficulty: number;
  discrimination: number;
}

/** Every question by how hard it was and how well it tells those who know the rest from those who do not. */
export function ItemPlot({ points }: { points: Point[] }) {
  const t = useTranslations('classStatistics');
  const options = useCallback(
    (plot: PlotLibrary) => ({
      height: 320,
      x: { domain: [0, 100], label: t('difficultyPercent'), percent: true },
      y: {
        domain: [Math.min(0, ...points.map(({ discrimination }) => discrimination)), 1],
        label: t('discrimination'),
        grid: true,
      },
      marks: [
        plot.ruleY([0]),
        plot.dot(points, { x: 'difficulty', y: 'discrimination', r: 4, fill: 'var(--accent)' }),
        plot.text(points, { x: 'difficulty', y: 'discrimination', text: 'number', dy: -11 }),
      ],
    }),
    [points, t],
  );
  return <Plot label={t('itemPlot')} options={options} />;
}
