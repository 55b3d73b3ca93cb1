import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { DemoFamily } from '../../demo-families.ts';
import type { DemoProps } from '../demo-props.ts';

/** Every family's demonstration, loaded by the pages that show it. */
export const demos: Record<DemoFamily, ComponentType<DemoProps>> = {
  convolution: dynamic(() => import('./convolution-demo.tsx').then((module) => module.ConvolutionDemo)),
  softmax: dynamic(() => import('./softmax-demo.tsx').then((module) => module.SoftmaxDemo)),
};
