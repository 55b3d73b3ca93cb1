import type { ComponentType } from 'react';
import type { FigureName } from '#graders/quiz.ts';
import { ConvolutionFigure } from './convolution-figure.tsx';

/** What draws each figure; its words stand under `figures.<name>` in the messages. One line each, sorted. */
export const figures: Record<FigureName, ComponentType> = {
  'convolution-window': ConvolutionFigure,
};
