import type { useTranslations } from 'next-intl';
import type { CapstoneProblem } from '#graders/training/judge.ts';

type Translate = ReturnType<typeof useTranslations<'capstone'>>;

/** One finding of the grader as a sentence. */
export function describeProblem(problem: CapstoneProblem, t: Translate): string {
  const shape = (axes: readonly number[]): string => `[${axes.join(', ')}]`;
  switch (problem.kind) {
    case 'structure':
      return describeStructure(problem.problem, t);
    case 'preparedShape':
    case 'outputShape':
      return t(`problem.${problem.kind}`, { expected: shape(problem.expected), got: shape(problem.got) });
    case 'oneHotLabels':
      return t('problem.oneHotLabels', { shape: shape(problem.shape) });
    case 'notFinite':
      return t(`problem.notFinite.${problem.where}`);
    default: {
      const { kind, ...values } = problem;
      return t(`problem.${kind}`, values as Record<string, number>);
    }
  }
}

function describeStructure(
  problem: Extract<CapstoneProblem, { kind: 'structure' }>['problem'],
  t: Translate,
): string {
  switch (problem.code) {
    case 'inputShape':
      return t('structure.inputShape', {
        expected: `[${problem.expected.join(', ')}]`,
        got: `[${problem.got.join(', ')}]`,
      });
    case 'layers':
      return t('structure.layers', { expected: problem.expected.join(' → '), got: problem.got.join(' → ') });
    case 'loss':
      return t('structure.loss', { expected: problem.expected.join(', '), got: problem.got });
    case 'setting':
      return t('structure.setting', { ...problem, layer: problem.layer + 1 });
    case 'layerCount':
    case 'parameters':
      return t(`structure.${problem.code}`, { layer: '', ...problem });
  }
}
