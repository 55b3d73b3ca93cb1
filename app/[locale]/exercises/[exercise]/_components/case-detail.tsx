import { useTranslations } from 'next-intl';
import { TensorDifference } from '#components/tensor/tensor-difference.tsx';
import type { GradedRun } from '#graders/browser/session.ts';
import type { CaseReport } from '#graders/verdict.ts';
import { describeFailure } from './describe-failure.ts';

interface CaseDetailProps {
  report: CaseReport;
  tensors: ReturnType<GradedRun['tensorsOf']>;
}

/** One case in full: what went in, what is wrong with what came out, and pictures of both. */
export function CaseDetail({ report, tensors }: CaseDetailProps) {
  const t = useTranslations('exercise');
  const { failure, inputShapes } = report;
  const mismatch = failure?.kind === 'mismatch' ? failure.mismatch : null;
  const first = mismatch && 'first' in mismatch ? mismatch : null;
  const shapes = inputShapes.map((shape) => `[${shape.join(', ')}]`).join('  ');
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="text-muted">
        {t('inputs')} <span className="font-mono">{shapes || t('none')}</span>
      </p>
      {failure && <p className="font-medium">{describeFailure(failure, t)}</p>}
      {tensors.map(({ path, expected, actual }) => (
        <div key={path} className="flex flex-col gap-1">
          {path !== '' && <p className="font-mono text-muted">{path}</p>}
          <TensorDifference
            expected={expected}
            actual={actual}
            firstWrongIndex={
              first && (first.path === '' || first.path.startsWith(path)) ? first.first.index : null
            }
          />
        </div>
      ))}
    </div>
  );
}
