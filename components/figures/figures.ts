import type { ComponentType } from 'react';
import type { FigureName } from '#graders/quiz.ts';
import { ActivationCurves } from './activation-curves.tsx';
import { AdamMoments } from './adam-moments.tsx';
import { AnalogyArrows } from './analogy-arrows.tsx';
import { AttentionAverages } from './attention-averages.tsx';
import { AttentionMasks } from './attention-masks.tsx';
import { AttentionWeights } from './attention-weights.tsx';
import { AverageShares } from './average-shares.tsx';
import { BatchNormColumn } from './batch-norm-column.tsx';
import { BatchRows } from './batch-rows.tsx';
import { BestOfTwenty } from './best-of-twenty.tsx';
import { BpttFlow } from './bptt-flow.tsx';
import { CleanSteps } from './clean-steps.tsx';
import { ClipLength } from './clip-length.tsx';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { ConnectionPatterns } from './connection-patterns.tsx';
import { ConvolutionFigure } from './convolution-figure.tsx';
import { CorrelatedErrors } from './correlated-errors.tsx';
import { CropWindow } from './crop-window.tsx';
import { DenseConnections } from './dense-connections.tsx';
import { DenseUnits } from './dense-units.tsx';
import { DigitCnnLayers } from './digit-cnn-layers.tsx';
import { DigitShapes } from './digit-shapes.tsx';
import { DriftDistances } from './drift-distances.tsx';
import { DriftKinds } from './drift-kinds.tsx';
import { DropoutUnits } from './dropout-units.tsx';
import { EarlyStopping } from './early-stopping.tsx';
import { EarlyStoppingSteps } from './early-stopping-steps.tsx';
import { EmbeddingLookup } from './embedding-lookup.tsx';
import { EmbeddingRows } from './embedding-rows.tsx';
import { EncodeRows } from './encode-rows.tsx';
import { EnsembleBars } from './ensemble-bars.tsx';
import { ErrorSquares } from './error-squares.tsx';
import { FeaturePanels } from './feature-panels.tsx';
import { FileBytes } from './file-bytes.tsx';
import { FirstChoices } from './first-choices.tsx';
import { FitOnTrain } from './fit-on-train.tsx';
import { FlattenDecimals } from './flatten-decimals.tsx';
import { FlattenOrders } from './flatten-orders.tsx';
import { FoldRows } from './fold-rows.tsx';
import { GradCamMap } from './grad-cam-map.tsx';
import { GradientChain } from './gradient-chain.tsx';
import { GridAndRandom } from './grid-and-random.tsx';
import { GruCell } from './gru-cell.tsx';
import { HeadColumns } from './head-columns.tsx';
import { HeadSteps } from './head-steps.tsx';
import { Im2colRows } from './im2col-rows.tsx';
import { Int8Grids } from './int8-grids.tsx';
import { JoiningOrders } from './joining-orders.tsx';
import { KernelStamps } from './kernel-stamps.tsx';
import { LagRows } from './lag-rows.tsx';
import { LayerNormRow } from './layer-norm-row.tsx';
import { LayerValues } from './layer-values.tsx';
import { LearnedFeatures } from './learned-features.tsx';
import { LossCurves } from './loss-curves.tsx';
import { LstmBlocks } from './lstm-blocks.tsx';
import { LstmCell } from './lstm-cell.tsx';
import { LstmLayerSteps } from './lstm-layer-steps.tsx';
import { MaskedSteps } from './masked-steps.tsx';
import { MaskedWords } from './masked-words.tsx';
import { MaxPoolPositions } from './max-pool-positions.tsx';
import { MaxPoolRoutes } from './max-pool-routes.tsx';
import { MlpBackward } from './mlp-backward.tsx';
import { NestedFields } from './nested-fields.tsx';
import { NhwcMemory } from './nhwc-memory.tsx';
import { OptimizerPaths } from './optimizer-paths.tsx';
import { PaddedReview } from './padded-review.tsx';
import { PaddedRows } from './padded-rows.tsx';
import { PaddingEnds } from './padding-ends.tsx';
import { PathGradients } from './path-gradients.tsx';
import { PoolingWindows } from './pooling-windows.tsx';
import { PositionHands } from './position-hands.tsx';
import { PruneBars } from './prune-bars.tsx';
import { ResidualPaths } from './residual-paths.tsx';
import { RnnProducts } from './rnn-products.tsx';
import { RocSteps } from './roc-steps.tsx';
import { SaturatedGradient } from './saturated-gradient.tsx';
import { ScheduleCurves } from './schedule-curves.tsx';
import { SlopeCheck } from './slope-check.tsx';
import { SoftmaxShares } from './softmax-shares.tsx';
import { SplitRows } from './split-rows.tsx';
import { StackingRows } from './stacking-rows.tsx';
import { SurpriseBars } from './surprise-bars.tsx';
import { ToleranceBands } from './tolerance-bands.tsx';
import { TrainingMemory } from './training-memory.tsx';
import { TwoAverages } from './two-averages.tsx';
import { TwoDirections } from './two-directions.tsx';
import { UnrolledRecurrence } from './unrolled-recurrence.tsx';
import { WeightPull } from './weight-pull.tsx';
import { WhoMakesFeatures } from './who-makes-features.tsx';
import { WordNumbers } from './word-numbers.tsx';

/** What draws each figure; its words stand under `figures.<name>` in the messages. One line each, sorted. */
export const figures: Record<FigureName, ComponentType> = {
  'activation-curves': ActivationCurves,
  'adam-moments': AdamMoments,
  'analogy-arrows': AnalogyArrows,
  'attention-averages': AttentionAverages,
  'attention-masks': AttentionMasks,
  'attention-weights': AttentionWeights,
  'average-shares': AverageShares,
  'batch-norm-column': BatchNormColumn,
  'batch-rows': BatchRows,
  'best-of-twenty': BestOfTwenty,
  'bptt-flow': BpttFlow,
  'clean-steps': CleanSteps,
  'clip-length': ClipLength,
  'confusion-matrix': ConfusionMatrix,
  'connection-patterns': ConnectionPatterns,
  'convolution-window': ConvolutionFigure,
  'correlated-errors': CorrelatedErrors,
  'crop-window': CropWindow,
  'dense-connections': DenseConnections,
  'dense-units': DenseUnits,
  'digit-cnn-layers': DigitCnnLayers,
  'digit-shapes': DigitShapes,
  'drift-distances': DriftDistances,
  'drift-kinds': DriftKinds,
  'dropout-units': DropoutUnits,
  'early-stopping': EarlyStopping,
  'early-stopping-steps': EarlyStoppingSteps,
  'embedding-lookup': EmbeddingLookup,
  'embedding-rows': EmbeddingRows,
  'encode-rows': EncodeRows,
  'ensemble-bars': EnsembleBars,
  'error-squares': ErrorSquares,
  'feature-panels': FeaturePanels,
  'file-bytes': FileBytes,
  'first-choices': FirstChoices,
  'fit-on-train': FitOnTrain,
  'flatten-decimals': FlattenDecimals,
  'flatten-orders': FlattenOrders,
  'fold-rows': FoldRows,
  'grad-cam-map': GradCamMap,
  'gradient-chain': GradientChain,
  'grid-and-random': GridAndRandom,
  'gru-cell': GruCell,
  'head-columns': HeadColumns,
  'head-steps': HeadSteps,
  'im2col-rows': Im2colRows,
  'int8-grids': Int8Grids,
  'joining-orders': JoiningOrders,
  'kernel-stamps': KernelStamps,
  'lag-rows': LagRows,
  'layer-norm-row': LayerNormRow,
  'layer-values': LayerValues,
  'learned-features': LearnedFeatures,
  'loss-curves': LossCurves,
  'lstm-blocks': LstmBlocks,
  'lstm-cell': LstmCell,
  'lstm-layer-steps': LstmLayerSteps,
  'masked-steps': MaskedSteps,
  'masked-words': MaskedWords,
  'max-pool-positions': MaxPoolPositions,
  'max-pool-routes': MaxPoolRoutes,
  'mlp-backward': MlpBackward,
  'nested-fields': NestedFields,
  'nhwc-memory': NhwcMemory,
  'optimizer-paths': OptimizerPaths,
  'padded-review': PaddedReview,
  'padded-rows': PaddedRows,
  'padding-ends': PaddingEnds,
  'path-gradients': PathGradients,
  'pooling-windows': PoolingWindows,
  'position-hands': PositionHands,
  'prune-bars': PruneBars,
  'residual-paths': ResidualPaths,
  'rnn-products': RnnProducts,
  'roc-steps': RocSteps,
  'saturated-gradient': SaturatedGradient,
  'schedule-curves': ScheduleCurves,
  'slope-check': SlopeCheck,
  'softmax-shares': SoftmaxShares,
  'split-rows': SplitRows,
  'stacking-rows': StackingRows,
  'surprise-bars': SurpriseBars,
  'tolerance-bands': ToleranceBands,
  'training-memory': TrainingMemory,
  'two-averages': TwoAverages,
  'two-directions': TwoDirections,
  'unrolled-recurrence': UnrolledRecurrence,
  'weight-pull': WeightPull,
  'who-makes-features': WhoMakesFeatures,
  'word-numbers': WordNumbers,
};
