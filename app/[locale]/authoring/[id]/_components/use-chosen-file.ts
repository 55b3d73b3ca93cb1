import { useState } from 'react';
import { manifestFiles, type Bundle, type BundleKind } from '#graders/bundle.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';

/** Which file stands in the editor, and the line to go to; the manifest where the chosen one is gone. */
export function useChosenFile(kind: BundleKind, files: Bundle) {
  const [chosen, setChosen] = useState<string>(manifestFiles[kind]);
  const [place, setPlace] = useState<{ line: number } | null>(null);
  const choose = (next: string): void => {
    setChosen(next);
    setPlace(null);
  };
  const jump = ({ file, line = 1 }: BundleProblem): void => {
    if (!Object.hasOwn(files, file)) return;
    setChosen(file);
    setPlace({ line });
  };
  return { file: Object.hasOwn(files, chosen) ? chosen : manifestFiles[kind], place, choose, jump };
}
