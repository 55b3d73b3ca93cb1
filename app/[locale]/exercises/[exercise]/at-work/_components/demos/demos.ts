import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { DemoFamily } from '../../demo-families.ts';
import type { DemoProps } from '../demo-props.ts';

/** Every family's demonstration, loaded by the pages that show it. */
export const demos: Record<DemoFamily, ComponentType<DemoProps>> = {
  activation: dynamic(() => import('./activation-demo.tsx').then((module) => module.ActivationDemo)),
  attention: dynamic(() => import('./attention-demo.tsx').then((module) => module.AttentionDemo)),
  convolution: dynamic(() => import('./convolution-demo.tsx').then((module) => module.ConvolutionDemo)),
  metrics: dynamic(() => import('./metrics-demo.tsx').then((module) => module.MetricsDemo)),
  pooling: dynamic(() => import('./pooling-demo.tsx').then((module) => module.PoolingDemo)),
  ranking: dynamic(() => import('./ranking-demo.tsx').then((module) => module.RankingDemo)),
  scaling: dynamic(() => import('./scaling-demo.tsx').then((module) => module.ScalingDemo)),
  sequence: dynamic(() => import('./sequence-demo.tsx').then((module) => module.SequenceDemo)),
  softmax: dynamic(() => import('./softmax-demo.tsx').then((module) => module.SoftmaxDemo)),
};
