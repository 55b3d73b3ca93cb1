import type { ComponentType } from 'react';
import type { FigureName } from '#graders/quiz.ts';
import { ActivationCurves } from './activation-curves.tsx';
import { ConnectionPatterns } from './connection-patterns.tsx';
import { ConvolutionFigure } from './convolution-figure.tsx';
import { GradientChain } from './gradient-chain.tsx';
import { LayerValues } from './layer-values.tsx';
import { LearnedFeatures } from './learned-features.tsx';
import { LossCurves } from './loss-curves.tsx';

/** What draws each figure; its words stand under `figures.<name>` in the messages. One line each, sorted. */
export const figures: Record<FigureName, ComponentType> = {
  'activation-curves': ActivationCurves,
  'connection-patterns': ConnectionPatterns,
  'convolution-window': ConvolutionFigure,
  'gradient-chain': GradientChain,
  'layer-values': LayerValues,
  'learned-features': LearnedFeatures,
  'loss-curves': LossCurves,
};
