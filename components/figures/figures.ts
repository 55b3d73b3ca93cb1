import type { ComponentType } from 'react';
import type { FigureName } from '#graders/quiz.ts';
import { BestOfTwenty } from './best-of-twenty.tsx';
import { ConvolutionFigure } from './convolution-figure.tsx';
import { DriftKinds } from './drift-kinds.tsx';
import { EarlyStopping } from './early-stopping.tsx';
import { FitOnTrain } from './fit-on-train.tsx';
import { GridAndRandom } from './grid-and-random.tsx';
import { Int8Grids } from './int8-grids.tsx';
import { OptimizerPaths } from './optimizer-paths.tsx';

/** What draws each figure; its words stand under `figures.<name>` in the messages. One line each, sorted. */
export const figures: Record<FigureName, ComponentType> = {
  'best-of-twenty': BestOfTwenty,
  'convolution-window': ConvolutionFigure,
  'drift-kinds': DriftKinds,
  'early-stopping': EarlyStopping,
  'fit-on-train': FitOnTrain,
  'grid-and-random': GridAndRandom,
  'int8-grids': Int8Grids,
  'optimizer-paths': OptimizerPaths,
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
