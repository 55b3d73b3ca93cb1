import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Ran } from './learner-runner.ts';

interface OutputFrameProps<Output> {
  ran: Ran | null;
  /** What came back, if it is what the exercise asks for. */
  output: Output | null;
  children: (output: Output) => ReactNode;
}

/** What the learner's code returned, or why there is nothing to see. */
export function OutputFrame<Output>({ ran, output, children }: OutputFrameProps<Output>) {
  const t = useTranslations('atWork');
  if (output !== null) return children(output);
  return <p className="max-w-prose text-sm text-muted">{t(ran === null ? 'notRun' : 'unreadable')}</p>;
}
