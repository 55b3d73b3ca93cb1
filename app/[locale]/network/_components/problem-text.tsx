import { useTranslations } from 'next-intl';
import { shapeText } from '#components/tensor/drawing.ts';
import { exerciseOf } from '#graders/network/digit-network.ts';
import { Link } from '#i18n/navigation.ts';
import type { Problem } from './network-controller.ts';

/** What went wrong, in which layer, and where to mend it. */
export function ProblemText({ problem }: { problem: Problem }) {
  const t = useTranslations('network');
  if (problem.kind === 'weights' || problem.kind === 'sandbox') return <p>{t(`problem.${problem.kind}`)}</p>;
  const { operation } = problem;
  return (
    <div className="flex flex-col gap-1">
      <p>
        <span aria-hidden="true">✕ </span>
        {t('problem.layer', { name: t(`operation.${operation}`) })} <Reason problem={problem} />
      </p>
      <p>
        <Link className="link" href={`/exercises/${exerciseOf[operation]}?tier=loops`}>
          {t('problem.mend')}
        </Link>
      </p>
    </div>
  );
}

function Reason({ problem }: { problem: Extract<Problem, { operation: unknown }> }) {
  const t = useTranslations('network');
  if (problem.kind === 'rejected') return t('problem.unreadable');
  const { failure } = problem;
  switch (failure.code) {
    case 'threw':
      return t('problem.threw', { message: failure.message, line: failure.line ?? 0 });
    case 'shape':
      return t('problem.shape', { shape: shapeText(failure.wanted) });
    case 'timedOut':
      return t('problem.timedOut');
    case 'stopped':
      return t('problem.stopped');
    case 'notExported':
    case 'unreadable':
      return t('problem.unreadable');
  }
}
