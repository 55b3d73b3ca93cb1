import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TensorDifference } from '#components/tensor/tensor-difference.tsx';
import type { OutputPair } from '#graders/browser/pair-outputs.ts';
import type { CaseReport } from '#graders/verdict.ts';
import { describeFailure } from '#components/grading/describe-failure.ts';

interface CaseDetailProps {
  report: CaseReport;
  outputs: readonly OutputPair[];
  /** The call as text, made when it is asked for; null where a property makes several. */
  call: (() => string | null) | null;
}

/** One case in full: what went in, what is wrong with what came out, and both beside each other. */
export function CaseDetail({ report, outputs, call }: CaseDetailProps) {
  const t = useTranslations('exercise');
  const { failure, inputShapes } = report;
  const shapes = inputShapes.map((shape) => `[${shape.join(', ')}]`).join('  ');
  return (
    <div className="flex flex-col gap-3 text-sm">
      {shapes !== '' && (
        <p className="text-muted">
          {t('inputs')} <span className="font-mono">{shapes}</span>
        </p>
      )}
      {call && <CallText call={call} />}
      {failure && <p className="font-medium">{describeFailure(failure, t)}</p>}
      {outputs.map((output) => (
        <div key={output.path} className="flex flex-col gap-1">
          {output.path !== '' && <p className="font-mono text-muted">{output.path}</p>}
          {output.kind === 'text' ? (
            <Texts expected={output.expected} actual={output.actual} />
          ) : (
            <TensorDifference
              expected={output.expected}
              actual={output.actual}
              firstWrongIndex={firstWrongIndex(report, output.path)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** What the function was called with, for whoever wants to follow it by hand. */
function CallText({ call }: { call: () => string | null }) {
  const t = useTranslations('exercise');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="max-w-full" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-muted">{t('call')}</summary>
      {isOpen && (
        <pre
          tabIndex={0}
          aria-label={t('call')}
          className="mt-1 max-h-64 overflow-auto rounded border border-line bg-surface px-2 py-1 text-xs"
        >
          {call()}
        </pre>
      )}
    </details>
  );
}

/** Whatever is no tensor, as one would write it. */
function Texts({ expected, actual }: { expected: string; actual: string | null }) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const isSame = expected === actual;
  return (
    <dl className="flex flex-col gap-2">
      {(
        [
          ['expected', expected],
          ['actual', actual],
        ] as const
      ).map(([side, text]) => (
        <div key={side} className="flex flex-col gap-1">
          <dt className="flex items-baseline gap-2 text-xs text-muted">
            {t(`tensor.${side}`)}
            {side === 'actual' && text !== null && (
              <span className={isSame ? 'text-good' : 'text-bad'}>
                {isSame ? `● ${w('same')}` : `✕ ${w('differs')}`}
              </span>
            )}
          </dt>
          <dd>
            {text === null ? (
              <span className="text-muted">{w('nothingReturned')}</span>
            ) : (
              <pre
                tabIndex={0}
                aria-label={t(`tensor.${side}`)}
                className="max-h-48 overflow-auto rounded border border-line bg-surface px-2 py-1 text-xs whitespace-pre-wrap"
              >
                {text}
              </pre>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The place that a mismatch names, if it lies in this part of the output. */
function firstWrongIndex({ failure }: CaseReport, path: string): readonly number[] | null {
  const mismatch = failure?.kind === 'mismatch' ? failure.mismatch : null;
  if (mismatch === null || !('first' in mismatch)) return null;
  const ofData = path === '' ? 'data' : `${path}.data`;
  return mismatch.path === path || mismatch.path === ofData ? mismatch.first.index : null;
}
