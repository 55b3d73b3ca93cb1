import type { useTranslations } from 'next-intl';
import type { Failure, Mismatch, Rejection, Verdict } from '#graders/verdict.ts';
import { describeKernelRejection } from './describe-kernel-rejection.ts';

type Translate = ReturnType<typeof useTranslations<'exercise'>>;

/** Why a case did not pass, in one sentence. */
export function describeFailure(failure: Failure, t: Translate): string {
  switch (failure.kind) {
    case 'mismatch':
      return describeMismatch(failure.mismatch, t);
    case 'hidden':
      return t(`failure.hidden.${failure.differs}`);
    case 'property':
      return failure.actual === ''
        ? t('failure.property.unfit', { expected: failure.expected })
        : t(`failure.property.${failure.relation}`, {
            index: `[${failure.index.join(', ')}]`,
            expected: failure.expected,
            actual: failure.actual,
          });
    case 'threw':
      return t('failure.threw', { error: [failure.name, failure.message].filter(Boolean).join(': ') });
    case 'didNotThrow':
      return t('failure.didNotThrow', { expected: failure.expected });
    case 'unreadable':
      return t('failure.unreadable', { message: failure.message });
    case 'refused': {
      const { code, name, instead = '' } = failure.refused;
      return t(`failure.refused.${code}`, { name, instead });
    }
    case 'overBudget':
      return t('failure.overBudget', { used: failure.used, limit: failure.limit });
    case 'mutatedInput':
    case 'notDeterministic':
    case 'timedOut':
    case 'outOfMemory':
      return t(`failure.${failure.kind}`);
  }
}

function describeMismatch(mismatch: Mismatch, t: Translate): string {
  const shape = (extents: readonly number[]): string => `[${extents.join(', ')}]`;
  switch (mismatch.kind) {
    case 'shape':
      return t('failure.shape', { expected: shape(mismatch.expected), actual: shape(mismatch.actual) });
    case 'type':
      return t(isConvertible(mismatch) ? 'failure.listType' : 'failure.type', {
        path: mismatch.path || t('resultName'),
        expected: mismatch.expected,
        actual: mismatch.actual,
      });
    case 'keys':
      return t('failure.keys', {
        missing: mismatch.missing.join(', ') || '–',
        unexpected: mismatch.unexpected.join(', ') || '–',
      });
    case 'length':
      return t('failure.length', {
        path: mismatch.path || t('resultName'),
        expected: mismatch.expected,
        actual: mismatch.actual,
      });
    case 'text':
      return t('failure.text', { expected: mismatch.expected, actual: mismatch.actual });
    case 'nonFinite':
    case 'values':
      return t(`failure.${mismatch.kind}`, {
        wrong: mismatch.wrong,
        total: mismatch.total,
        index: shape(mismatch.first.index),
        expected: mismatch.first.expected,
        actual: mismatch.first.actual,
      });
  }
}

/** Numbers in another kind of list than the one asked for are one conversion away from right. */
function isConvertible({ expected, actual }: { expected: string; actual: string }): boolean {
  return /^\w+Array$/.test(expected) && /^(array|\w+Array)$/.test(actual);
}

/** Why a source was not run at all. */
export function describeRejection(reason: Rejection['reason'], t: Translate): string {
  switch (reason.code) {
    case 'tooLong':
      return t('rejected.tooLong', { bytes: reason.bytes, limit: reason.limit });
    case 'syntax':
      return t('rejected.syntax', { message: reason.message });
    case 'notExported':
      return t('rejected.notExported', { name: reason.name });
    case 'imports':
      return t('rejected.imports');
    default:
      return describeKernelRejection(reason, t);
  }
}

/** What a marker in the editor says: why the code does not run, or what it threw. */
export function describeVerdict(verdict: Verdict, t: Translate): string {
  if (verdict.kind === 'rejected') return describeRejection(verdict.reason, t);
  if (verdict.kind === 'loadFailed') return t('loadFailed', { error: `${verdict.name}: ${verdict.message}` });
  const threw = verdict.cases.find(({ failure }) => failure && 'line' in failure)?.failure;
  return threw ? describeFailure(threw, t) : '';
}
