'use client';

import dynamic from 'next/dynamic';

/** Apart from the workspace of functions: all that a page may show is loaded as one otherwise, whatever it shows. */
export const LazyTrainingWorkspace = dynamic(() =>
  import('./training-workspace.tsx').then(({ TrainingWorkspace }) => TrainingWorkspace),
);
