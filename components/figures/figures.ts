import type { ComponentType } from 'react';
import type { FigureName } from '#graders/quiz.ts';
import { ActivationCurves } from './activation-curves.tsx';
import { AttentionWeights } from './attention-weights.tsx';
import { BestOfTwenty } from './best-of-twenty.tsx';
import { ConnectionPatterns } from './connection-patterns.tsx';
import { ConvolutionFigure } from './convolution-figure.tsx';
import { CorrelatedErrors } from './correlated-errors.tsx';
import { DenseConnections } from './dense-connections.tsx';
import { DigitCnnLayers } from './digit-cnn-layers.tsx';
import { DriftKinds } from './drift-kinds.tsx';
import { EarlyStopping } from './early-stopping.tsx';
import { EmbeddingLookup } from './embedding-lookup.tsx';
import { FirstChoices } from './first-choices.tsx';
import { FitOnTrain } from './fit-on-train.tsx';
import { FlattenOrders } from './flatten-orders.tsx';
import { GradientChain } from './gradient-chain.tsx';
import { GridAndRandom } from './grid-and-random.tsx';
import { Int8Grids } from './int8-grids.tsx';
import { LayerValues } from './layer-values.tsx';
import { LearnedFeatures } from './learned-features.tsx';
import { LossCurves } from './loss-curves.tsx';
import { LstmBlocks } from './lstm-blocks.tsx';
import { LstmCell } from './lstm-cell.tsx';
import { MaskedWords } from './masked-words.tsx';
import { NestedFields } from './nested-fields.tsx';
import { OptimizerPaths } from './optimizer-paths.tsx';
import { PaddedReview } from './padded-review.tsx';
import { PoolingWindows } from './pooling-windows.tsx';
import { SaturatedGradient } from './saturated-gradient.tsx';
import { TrainingMemory } from './training-memory.tsx';
import { UnrolledRecurrence } from './unrolled-recurrence.tsx';
import { WhoMakesFeatures } from './who-makes-features.tsx';

/** What draws each figure; its words stand under `figures.<name>` in the messages. One line each, sorted. */
export const figures: Record<FigureName, ComponentType> = {
  'activation-curves': ActivationCurves,
  'attention-weights': AttentionWeights,
  'best-of-twenty': BestOfTwenty,
  'connection-patterns': ConnectionPatterns,
  'convolution-window': ConvolutionFigure,
  'correlated-errors': CorrelatedErrors,
  'dense-connections': DenseConnections,
  'digit-cnn-layers': DigitCnnLayers,
  'drift-kinds': DriftKinds,
  'early-stopping': EarlyStopping,
  'embedding-lookup': EmbeddingLookup,
  'first-choices': FirstChoices,
  'fit-on-train': FitOnTrain,
  'flatten-orders': FlattenOrders,
  'gradient-chain': GradientChain,
  'grid-and-random': GridAndRandom,
  'int8-grids': Int8Grids,
  'layer-values': LayerValues,
  'learned-features': LearnedFeatures,
  'loss-curves': LossCurves,
  'lstm-blocks': LstmBlocks,
  'lstm-cell': LstmCell,
  'masked-words': MaskedWords,
  'nested-fields': NestedFields,
  'optimizer-paths': OptimizerPaths,
  'padded-review': PaddedReview,
  'pooling-windows': PoolingWindows,
  'saturated-gradient': SaturatedGradient,
  'training-memory': TrainingMemory,
  'unrolled-recurrence': UnrolledRecurrence,
  'who-makes-features': WhoMakesFeatures,
};
